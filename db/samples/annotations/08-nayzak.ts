/** Voices from both banks in a live page full of emoji: many characters beyond the first plane stand before every span. */
import { LAYLA, OMAR } from '../annotators.ts'
import { attribution, by, claim, content, cue, evidence, noted, rationale, source, supports, target, technique } from '../description.ts'
import type { LayerNote, SpanNote, StanceNote } from '../description.ts'

const agreed: readonly SpanNote[] = [
  source('ramli', 'المزارعة أمينة الرملي', 'person'),
  cue('said', 'قالت المزارعة'),
  content('thirst-said', 'مشروع تيلمار سيترك حقول المصب عطشى'),
  noted('The same claim as the minister\'s in other words: no word of hers is repeated.', claim('thirst', 'مشروع تيلمار سيترك حقول المصب عطشى', { harmful: 'unsure', speaker: by('أمينة الرملي', 'ramli'), of: 'claim-3' })),
  source('baker', 'الخبّاز جابر الفرّان', 'person'),
  claim('flour', 'الدقيق بات يكلّف الأسر خمسين في المئة فقط مما كانت تدفعه قبل وصول قوافل القمح', { speaker: by('جابر الفرّان', 'baker'), of: 'claim-4' }),
  source('sarraj', 'الوزيرة ليلى السرّاج', 'state'),
  claim('aim', 'الاتفاق لا يستهدف أي طرف ثالث', { verifiable: 'unsure', speaker: by('ليلى السرّاج', 'sarraj'), of: 'claim-2' }),
  claim('ties', 'البلدين لم يكونا يومًا أقرب مما هما عليه اليوم', { verifiable: 'unsure', speaker: by('ليلى السرّاج', 'sarraj'), of: 'claim-1' }),
  technique('noise', 'ضجيج موسمي', 'Exaggeration-Minimisation'),
  content('equation', 'إذا صغُرت 𝐴 فلا معنى لأي وعد سياسي؛ الماء لا يقرأ البيانات', 'direct'),
  content('viewer', "They keep saying it isn't aimed at anyone. Fine. Then aim it away from our fields 🙏🏼.", 'direct'),
  source('buhairi', 'النائب يونس البحيري', 'person'),
  target('dam', 'السد الأعلى'),
  target('project', 'مشروع تيلمار', 'implicit'),
]

const shared: readonly StanceNote[] = [
  { scope: 'span', span: 'thirst', holder: 'أمينة الرملي', target: 'السد الأعلى', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 1, evidence: ['thirst'] },
  { scope: 'span', span: 'aim', holder: 'ليلى السرّاج', target: 'اتفاق الودق', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 0.9, evidence: ['aim', 'noise'], reported_by: 'قناة النيزك' },
]

const layla: LayerNote = {
  annotator: LAYLA,
  spans: [
    ...agreed,
    technique('tap', 'تعالوا في تموز وسترون ماذا يعني أن يُغلق الصنبور من فوق', 'Appeal_to_Fear-Prejudice'),
    evidence('formula', '𝑄 = 𝐴 × 𝑣', 'expert'),
    claim('forged', 'البيان مزوّر', { quote: 'narrator', speaker: by('قناة النيزك') }),
    evidence('account', 'الحساب الذي نشره أُنشئ قبل يومين فقط', 'document'),
    rationale('lifetime', 'فرصة العمر'),
    claim('unsigned', 'التعهدات لا يسندها توقيع ولا شاهد', { quote: 'direct', speaker: by('يونس البحيري', 'buhairi'), of: 'claim-6' }),
    evidence('poll', 'نعم 41% ✅ | لا 47% ❌ | لا أعرف 12% 🤔', 'statistic'),
  ],
  relations: [attribution('ramli', 'said', 'thirst-said'), supports('account', 'forged')],
  stances: [
    ...shared,
    { scope: 'span', span: 'lifetime', holder: 'أسرة في تيلمار', target: 'السد الأعلى', value: 'favor', intensity: 1, explicitness: 'explicit', confidence: 0.7, evidence: ['lifetime'] },
    { scope: 'span', span: 'viewer', holder: '@river_mouth', target: 'اتفاق الودق', value: 'against', intensity: -2, explicitness: 'implicit', confidence: 0.8, evidence: ['viewer'], sarcasm: true, reported_by: 'قناة النيزك' },
    { scope: 'article', holder: 'قناة النيزك', target: 'اتفاق الودق', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.9, evidence: ['poll'] },
  ],
}

const omar: LayerNote = {
  annotator: OMAR,
  spans: [
    ...agreed,
    content('tap', 'تعالوا في تموز وسترون ماذا يعني أن يُغلق الصنبور من فوق', 'direct'),
    source('kinani', 'الخبيرة في هندسة الأنهار د. ريم الكناني', 'person'),
    claim('forged', 'البيان مزوّر، وأن الحساب الذي نشره أُنشئ قبل يومين فقط', { quote: 'narrator', speaker: by('قناة النيزك') }),
    claim('hiring', 'الشركة المنفّذة وعدت بتوظيف 1,200 من أبناء الوادي قبل الخريف', { quote: 'narrator', speaker: by('قناة النيزك') }),
    claim('unsigned', 'لا يسندها توقيع ولا شاهد', { quote: 'direct', speaker: by('يونس البحيري', 'buhairi'), of: 'claim-6' }),
    technique('souvenir', 'صورة تذكارية 📸', 'Loaded_Language'),
    rationale('wages', 'ومن يضمن أن تُدفع الأجور؟ 🤷🏻‍♀️'),
  ],
  relations: [attribution('ramli', 'said', 'thirst-said', 'tap')],
  stances: [
    ...shared,
    { scope: 'span', span: 'wages', holder: 'أسرة في تيلمار', target: 'السد الأعلى', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.7, evidence: ['wages'], note: 'Father and mother do not agree.' },
    { scope: 'span', span: 'viewer', holder: '@river_mouth', target: 'السد الأعلى', value: 'against', intensity: -1, explicitness: 'implicit', confidence: 0.6, evidence: ['viewer'], sarcasm: true, reported_by: 'قناة النيزك' },
    { scope: 'article', holder: 'قناة النيزك', target: 'اتفاق الودق', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.8, evidence: [] },
  ],
}

export const NAYZAK: readonly LayerNote[] = [layla, omar]
