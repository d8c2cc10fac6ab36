/** The foreign minister as "صوت الساحل" reports her; the article's lines end in CR LF. */
import { LAYLA, OMAR } from '../annotators.ts'
import { attribution, by, claim, content, cue, evidence, impliedly, noted, nth, rationale, source, supports, target, technique } from '../description.ts'
import type { LayerNote, SpanNote, StanceNote } from '../description.ts'

const agreed: readonly SpanNote[] = [
  source('qirtas', 'وزيرة الخارجية سلمى قرطاس', 'state'),
  cue('stressed', 'اكدت', 'endorsing'),
  content('share-said', 'السد الاعلى الذى يبنيه اتحاد بيلان سيقتطع خمس حصة كرسان من مياه النهر'),
  claim('share', 'السد الاعلى الذى يبنيه اتحاد بيلان سيقتطع خمس حصة كرسان من مياه النهر', { harmful: 'unsure', speaker: by('سلمى قرطاس', 'qirtas'), of: 'claim-3' }),
  target('dam', nth(2, 'السد الاعلى')),
  technique('watchers', 'لن تقف متفرجة', 'Flag_Waving'),
  content('table', 'قسمة بين اثنين على مائدة يجلس اليها اربعة', 'direct'),
  claim('memos', 'بلادها تقدمت منذ عام ٢٠٢٣ بـ ١٧ مذكرة رسمية', { speaker: impliedly('سلمى قرطاس', 'qirtas') }),
  source('munsif', 'الخبير القانونى الدكتور عادل منصف', 'person'),
  claim('worthless', 'التعهدات البيلانية بلا قيمة ما لم تودع لدى مجلس الحوض فى وثيقة موقعة', { speaker: by('عادل منصف', 'munsif'), of: 'claim-6' }),
  source('safuri', 'رئيس غرفة الملاحة مجدى الصافورى', 'org'),
  claim('port', 'ميناء صافور قادر على استيعاب ثلاثة ملايين طن من الحبوب سنويا', { speaker: by('مجدي الصافوري', 'safuri'), of: 'claim-9' }),
  claim('cargoes', 'شحنات القمح البيلانى عبر صافور هبطت بنسبة ٨٫٦٪ فى الربع الاخير من العام الماضى', { quote: 'narrator', speaker: by('صوت الساحل') }),
  rationale('punish', 'عقوبة نوقعها على انفسنا'),
]

const shared: readonly StanceNote[] = [
  { scope: 'span', span: 'share', holder: 'سلمى قرطاس', target: 'السد الأعلى', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 1, evidence: ['share', 'watchers'], reported_by: 'صوت الساحل' },
  { scope: 'article', holder: 'مجدي الصافوري', target: 'ممر السنابل', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 0.9, evidence: ['punish'] },
]

const layla: LayerNote = {
  annotator: LAYLA,
  spans: [
    ...agreed,
    technique('policy', 'ليس سهوا بل سياسة', 'False_Dilemma-No_Choice'),
    noted('Reported by the minister in order to deny it.', claim('harmless', 'الاتفاق لا يضر احدا', { verifiable: 'unsure', speaker: by('آرام كوسيل', 'cosel') })),
    source('cosel', 'المستشار البيلانى ارام كوسيل', 'state'),
    technique('doubt', 'فلماذا تخفى الملاحق؟ ومن يضمن الا يغلق الصمام فى سنة جفاف؟', 'Doubt'),
    claim('jobs', 'ممر السنابل وفر ٤٬٢٠٠ فرصة عمل لابناء الساحل', { speaker: by('مجدي الصافوري', 'safuri') }),
    evidence('customs', 'ارقام هيئة الجمارك التى اطلعت عليها الصحيفة', 'document'),
    rationale('tone', 'لهجة الوزيرة هذه المرة اكثر حدة'),
  ],
  relations: [attribution('qirtas', 'stressed', 'share-said'), supports('customs', 'cargoes')],
  stances: [
    ...shared,
    { scope: 'span', span: 'table', holder: 'سلمى قرطاس', target: 'اتفاق الودق', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.95, evidence: ['table', 'doubt'], sarcasm: true },
    { scope: 'article', holder: 'صوت الساحل', target: 'السد الأعلى', value: 'against', intensity: -1, explicitness: 'implicit', confidence: 0.6, evidence: ['tone'] },
  ],
}

const omar: LayerNote = {
  annotator: OMAR,
  spans: [
    ...agreed,
    content('policy', 'هذا التجاهل "ليس سهوا بل سياسة"', 'mixed'),
    claim('harmless', 'الاتفاق لا يضر احدا', { worth: 'UFS', verifiable: 'no', speaker: by('آرام كوسيل'), of: 'claim-2' }),
    technique('why-hide', 'فلماذا تخفى الملاحق؟', 'Doubt'),
    technique('valve', 'ومن يضمن الا يغلق الصمام فى سنة جفاف؟', 'Appeal_to_Fear-Prejudice'),
    claim('acres', 'خفض التصريف فى اشهر الصيف يعنى خروج ما يزيد على ٩٠ الف فدان من الخدمة', { harmful: 'unsure', speaker: impliedly('سلمى قرطاس', 'qirtas') }),
    source('customs', 'هيئة الجمارك', 'org'),
    cue('show', 'تظهر'),
  ],
  relations: [attribution('qirtas', 'stressed', 'share-said'), attribution('customs', 'show', 'cargoes'), supports('acres', 'share')],
  stances: [
    ...shared,
    { scope: 'span', span: 'table', holder: 'سلمى قرطاس', target: 'اتفاق الودق', value: 'against', intensity: -1, explicitness: 'explicit', confidence: 0.9, evidence: ['table'], sarcasm: false },
    { scope: 'article', holder: 'صوت الساحل', target: 'السد الأعلى', value: 'discuss', intensity: 0, explicitness: 'implicit', confidence: 0.5, evidence: [] },
  ],
}

export const SAWT_ALSAHEL: readonly LayerNote[] = [layla, omar]
