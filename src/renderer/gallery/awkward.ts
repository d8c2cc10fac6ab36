/** Text that breaks layouts: both directions, digits of both kinds, emoji, marks, long words, controls. */
export const AWKWARD: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'Arabic', text: 'أرينا وبيلان تتفقان على توسيع التعاون في إدارة مياه النهر المشترك' },
  { what: 'vocalised', text: 'قَالَ الوَزِيرُ إِنَّ المِيَاهَ تَكْفِي حَتَّى الخَرِيفِ' },
  { what: 'both directions', text: 'وفق مكتب BILSTAT (الطبعة 2.1) ارتفع بنسبة 14.5%' },
  { what: 'both kinds of digits', text: 'عام ٢٠٢٣ إلى 2025، صفحة ۴۵' },
  { what: 'emoji and joined emoji', text: 'عاجل 🚨 العائلة 👨‍👩‍👧 والعلم 🏳️‍🌈' },
  { what: 'Latin', text: 'Observers doubt timetable of the Upper Dam' },
  { what: 'quotes and brackets', text: '«نقلت (الضفة) عن "مصدر مطلع"»' },
  { what: 'one long word', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
  { what: 'very long', text: 'قال المتحدث إن الاجتماع الذي عقد في العاصمة بحضور وفود الدول المشاطئة كلها ناقش ملفات المياه والطاقة والنقل والزراعة، وإنه انتهى إلى بيان من ثلاث صفحات لم ينشر بعد، وإن نشره رهن بموافقة المجالس الثلاثة' },
  { what: 'an empty text', text: '' },
  { what: 'a path', text: 'C:\\Users\\ليلى\\مشاريع\\River treaties 2025.hashiya' },
]
