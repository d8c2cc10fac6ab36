/** A machine-translated report: quotes cut in two, verbs after quotes, a headline in the middle of the body. */
import { LAYLA, OMAR } from '../annotators.ts'
import { attacks, attribution, by, claim, content, cue, evidence, impliedly, noted, nth, rationale, source, supports, target, technique } from '../description.ts'
import type { LayerNote, SpanNote, StanceNote } from '../description.ts'

const agreed: readonly SpanNote[] = [
  source('ministry', 'وزارة خارجية نوفاريا', 'state'),
  cue('said', nth(1, 'قالت')),
  target('accord', 'الاتفاق على تقاسم نهر الودق'),
  source('vino', 'المتحدث إدغار فينو', 'state'),
  content('film', 'لقد رأينا هذا الفيلم من قبل، ونحن نعرف من يدفع ثمن التذكرة', 'direct'),
  cue('declared', 'صرح المتحدث'),
  claim('share', 'السد الأعلى سوف يسحب خُمس الماء بعيدا عن كرسان', { harmful: 'unsure', speaker: by('إدغار فينو', 'vino'), of: 'claim-3' }),
  claim('ties', 'العلاقات بين مرسانة وتيلمار لم تكن أبدا أقرب مما هي عليه الآن', { verifiable: 'unsure', quote: 'narrator', speaker: by('نوفاريا اليوم'), of: 'claim-1' }),
  claim('trade', 'نمت التجارة بين العاصمتين بنسبة 13.2 في المائة في عام 2024', { quote: 'narrator', speaker: by('نوفاريا اليوم'), of: 'claim-5' }),
  cue('alleged', 'زعمت', 'distancing'),
  claim('treaty', 'المعاهدة الأصلية للحوض تحتفل بعيد ميلادها الخمسين هذا العام', { worth: 'UFS', quote: 'narrator', speaker: by('نوفاريا اليوم'), of: 'claim-7' }),
  claim('federation', 'الاتحاد نفسه سوف يكمل أيضا خمسين عاما في أكتوبر', { worth: 'UFS', quote: 'narrator', speaker: by('نوفاريا اليوم'), of: 'claim-8' }),
  source('castel', 'المحلل روي كاستل', 'person'),
  claim('promises', 'وعود بيلان “ليست مدعومة من أي شيء يمكن لمحكمة أن تقرأه', { quote: 'mixed', speaker: by('روي كاستل', 'castel'), of: 'claim-6' }),
  technique('weapon', 'سلاح من الخرسانة', 'Name_Calling-Labeling'),
]

const shared: readonly StanceNote[] = [
  { scope: 'article', holder: 'إدغار فينو', target: 'السد الأعلى', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.95, evidence: ['weapon', 'share'], reported_by: 'نوفاريا اليوم' },
  { scope: 'span', span: 'promises', holder: 'روي كاستل', target: 'اتفاق الودق', value: 'against', intensity: -1, explicitness: 'explicit', confidence: 0.8, evidence: ['promises'] },
]

const layla: LayerNote = {
  annotator: LAYLA,
  spans: [
    ...agreed,
    claim('lever', ['البلدين', 'يستخدم النهر كرافعة'], { quote: 'mixed', harmful: 'unsure', speaker: by('إدغار فينو', 'vino') }),
    technique('lamps', 'لا أحد يبني سدا بهذا الحجم من أجل المصابيح', 'Doubt'),
    claim('flour', 'ممر السنابل”، والذي زعمت تيلمار أنه قطع سعر الطحين في هيلار إلى النصف', { speaker: by('اتحاد بيلان'), of: 'claim-4' }),
    claim('aim', ['الصفقة', 'ليست ضد أي أحد'], { quote: 'mixed', verifiable: 'unsure', speaker: by('آرام كوسيل'), of: 'claim-2' }),
    claim('fell', 'انخفضت صادرات القمح لبيلان في الأشهر الثلاثة الأخيرة', { speaker: by('هيئة الجمارك في كرسان') }),
    evidence('customs', 'أرقام هيئة الجمارك الكرسانية', 'statistic'),
    claim('trains', 'لا تشمل القطارات', { speaker: by('مكتب الإحصاء الاتحادي') }),
    rationale('questions', 'تثير الأسئلة'),
  ],
  relations: [attribution('vino', 'declared', 'film'), supports('customs', 'fell'), attacks('trains', 'fell')],
  stances: [
    ...shared,
    { scope: 'span', span: 'accord', holder: 'نوفاريا', target: 'اتفاق الودق', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.9, evidence: ['film'] },
    { scope: 'article', holder: 'نوفاريا اليوم', target: 'اتفاق الودق', value: 'against', intensity: -1, explicitness: 'implicit', confidence: 0.55, evidence: ['questions'] },
  ],
}

const omar: LayerNote = {
  annotator: OMAR,
  spans: [
    ...agreed,
    content('lever', 'البلدين “يستخدم النهر كرافعة” ضد الجيران الأصغر', 'mixed'),
    noted('The translation broke the agreement of verb and noun; the claim is readable all the same.', claim('lamps', 'لا أحد يبني سدا بهذا الحجم من أجل المصابيح', { worth: 'NFS', verifiable: 'no', quote: 'direct', speaker: impliedly('إدغار فينو', 'vino') })),
    claim('flour', 'قطع سعر الطحين في هيلار إلى النصف', { speaker: by('اتحاد بيلان'), of: 'claim-4' }),
    claim('aim', 'ليست ضد أي أحد', { quote: 'direct', verifiable: 'no', speaker: by('آرام كوسيل'), of: 'claim-2' }),
    technique('own-rivers', 'ينبغي أن تعتني بأنهارها الخاصة', 'Whataboutism'),
    source('officials', 'مسؤولون في مرسانة', 'unnamed'),
    content('wheat', 'حول القمح، وليس حول الماء', 'direct'),
    technique('six-dams', 'ببناء ستة سدود بدون إخطار أي أحد', 'Appeal_to_Hypocrisy'),
  ],
  relations: [attribution('vino', 'declared', 'film')],
  stances: [
    ...shared,
    { scope: 'span', span: 'accord', holder: 'نوفاريا', target: 'اتفاق الودق', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.95, evidence: ['film'] },
    { scope: 'article', holder: 'نوفاريا اليوم', target: 'اتفاق الودق', value: 'discuss', intensity: 0, explicitness: 'implicit', confidence: 0.65, evidence: [], note: 'Tilmar is given its reply, and the analyst turns on Novaria in the end.' },
  ],
}

export const NOVARIA_TODAY: readonly LayerNote[] = [layla, omar]
