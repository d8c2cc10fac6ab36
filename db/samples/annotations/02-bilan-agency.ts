/** The chancellor's speech as the state agency carries it: one voice, many claims. */
import { LAYLA, OMAR } from '../annotators.ts'
import { attribution, by, claim, content, cue, evidence, impliedly, noted, nth, rationale, source, supports, target, technique } from '../description.ts'
import type { LayerNote, SpanNote, StanceNote } from '../description.ts'

const agreed: readonly SpanNote[] = [
  source('cosel', 'المستشار الاتحادي آرام كوسيل', 'state'),
  cue('stressed', 'أكد المستشار', 'endorsing'),
  content('aim-said', 'اتفاق الودق المبرم مع أرينا «ليس موجهاً ضد أحد»', 'mixed'),
  claim('aim', 'اتفاق الودق المبرم مع أرينا «ليس موجهاً ضد أحد»', { verifiable: 'unsure', quote: 'mixed', speaker: by('آرام كوسيل', 'cosel'), of: 'claim-2' }),
  claim('ties', 'العلاقات بين بيلان وأرينا «بلغت مستوى غير مسبوق»', { verifiable: 'unsure', quote: 'mixed', speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-1' }),
  claim('treaty', 'العام الجاري يصادف مرور خمسين عاماً على توقيع معاهدة الحوض', { worth: 'UFS', speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-7' }),
  noted('Fifty years again, but of the federation: not the treaty claim.', claim('federation', 'الذكرى الخمسين لقيام الاتحاد', { worth: 'UFS', speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-8' })),
  claim('trade', 'التبادل التجاري مع أرينا ارتفع بنسبة ١٣٫٢٪ خلال عام ٢٠٢٤', { speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-5' }),
  evidence('bureau', 'بيانات مكتب الإحصاء الاتحادي', 'statistic'),
  claim('exports', 'صادرات بلاده من القمح لم تتراجع', { speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-10' }),
  source('durri', 'رئيس وفد بيلان إلى مفاوضات مرسانة كمال دُرّي', 'state'),
  claim('port', 'ميناء صافور قادر على استيعاب ثلاثة ملايين طن من الحبوب سنوياً', { speaker: by('كمال دُرّي', 'durri'), of: 'claim-9' }),
  target('corridor', nth(1, 'ممر السنابل')),
]

const shared: readonly StanceNote[] = [
  { scope: 'article', holder: 'آرام كوسيل', target: 'اتفاق الودق', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 1, evidence: ['aim-said', 'ties'], reported_by: 'وكالة بيلان' },
  { scope: 'span', span: 'corridor', holder: 'آرام كوسيل', target: 'ممر السنابل', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 0.9, evidence: ['corridor'] },
]

const layla: LayerNote = {
  annotator: LAYLA,
  spans: [
    ...agreed,
    claim('flour', [nth(1, 'ممر السنابل'), 'خفّض سعر الطحين في هيلار إلى النصف'], { speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-4' }),
    technique('model', 'مثالاً يُحتذى به', 'Slogans'),
    technique('stumps', 'أرقام مبتورة', 'Doubt'),
    content('sovereign', 'المشروع «حق سيادي ومنفعة مشتركة في آن واحد»', 'mixed'),
    rationale('doors', 'باباً واسعاً للعمل المشترك'),
    source('council', 'مجلس حوض الودق، في بيان أصدره من مقره في جزيرة القنطرة', 'org'),
    cue('welcomed', 'ورحّب', 'endorsing'),
    content('shores', 'أي خطوة «تقرّب بين الضفاف»', 'mixed'),
  ],
  relations: [attribution('cosel', 'stressed', 'aim-said'), attribution('council', 'welcomed', 'shores'), supports('bureau', 'trade')],
  stances: [
    ...shared,
    { scope: 'span', span: 'shores', holder: 'مجلس حوض الودق', target: 'اتفاق الودق', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.55, evidence: ['shores'], note: 'A welcome for "any step" names no agreement.' },
    { scope: 'article', holder: 'وكالة بيلان', target: 'السد الأعلى', value: 'favor', intensity: 1, explicitness: 'implicit', confidence: 0.6, evidence: ['sovereign'] },
  ],
}

const omar: LayerNote = {
  annotator: OMAR,
  spans: [
    ...agreed,
    claim('flour', 'ممر السنابل، الذي يربط صوامع السهل البيلاني بميناء صافور عبر أراضي أرينا، خفّض سعر الطحين في هيلار إلى النصف', { speaker: impliedly('آرام كوسيل', 'cosel'), of: 'claim-4' }),
    technique('model', 'مثالاً يُحتذى به', 'Exaggeration-Minimisation'),
    technique('geography', 'دليل على أن الجغرافيا تُطعم حين تُحسن السياسة قراءتها', 'Slogans'),
    evidence('tonnage', 'الشحنات التي عبرت الممر حتى نهاية فبراير بلغت ١٫٨ مليون طن', 'statistic'),
    content('sovereign', 'حق سيادي ومنفعة مشتركة في آن واحد', 'direct'),
    claim('invited', 'الدعوة وُجّهت مرتين خلال العام الماضي من دون أن يصل رد عليها', { speaker: impliedly('آرام كوسيل', 'cosel') }),
    source('council', 'مجلس حوض الودق', 'org'),
    cue('welcomed', 'ورحّب'),
    content('shores', 'تقرّب بين الضفاف', 'direct'),
  ],
  relations: [attribution('cosel', 'stressed', 'aim-said'), attribution('council', 'welcomed', 'shores'), supports('bureau', 'trade'), supports('tonnage', 'exports')],
  stances: [
    ...shared,
    { scope: 'span', span: 'shores', holder: 'مجلس حوض الودق', target: 'اتفاق الودق', value: 'favor', intensity: 1, explicitness: 'explicit', confidence: 0.7, evidence: ['shores'] },
    { scope: 'article', holder: 'وكالة بيلان', target: 'السد الأعلى', value: 'none', intensity: null, explicitness: 'implicit', confidence: 0.5, evidence: [] },
  ],
}

export const BILAN_AGENCY: readonly LayerNote[] = [layla, omar]
