/** The accord as "الضفة" reports it: two ministers, an opposition member, a hydrologist. */
import { LAYLA, OMAR } from '../annotators.ts'
import { attacks, attribution, by, claim, content, cue, evidence, impliedly, noted, nth, rationale, source, supports, target, technique } from '../description.ts'
import type { LayerNote, SpanNote, StanceNote } from '../description.ts'

const agreed: readonly SpanNote[] = [
  source('sarraj', 'وزيرة الموارد المائية ليلى السرّاج', 'state'),
  cue('said', nth(1, 'قالت')),
  content('ties-said', 'علاقات أرينا مع اتحاد بيلان بلغت مستوى غير مسبوق'),
  claim('ties', 'علاقات أرينا مع اتحاد بيلان بلغت مستوى غير مسبوق', { verifiable: 'unsure', speaker: by('ليلى السرّاج', 'sarraj'), of: 'claim-1' }),
  cue('stressed', 'مؤكدةً', 'endorsing'),
  content('aim-said', 'اتفاق تقاسم مياه نهر الودق، الذي وُقّع صباحًا في مرسانة، لا يستهدف أي طرف ثالث'),
  claim('treaty', 'معاهدة الحوض التي مضى على إبرامها خمسون عامًا', { worth: 'UFS', speaker: impliedly('ليلى السرّاج', 'sarraj'), of: 'claim-7' }),
  source('durri', nth(3, 'رئيس وفد بيلان كمال دُرّي'), 'state'),
  claim('trade', 'التبادل التجاري بين البلدين ارتفع العام الماضي بنسبة 13.2%', { speaker: impliedly('كمال دُرّي', 'durri'), of: 'claim-5' }),
  source('buhairi', 'النائب المعارض يونس البحيري', 'person'),
  claim('guarantee', 'خلوّ الاتفاق من أي ضمانة مكتوبة', { speaker: by('يونس البحيري', 'buhairi'), of: 'claim-6' }),
  claim('share', 'السد الأعلى سيقلّص حصة كرسان من مياه النهر', { harmful: 'unsure', speaker: impliedly('يونس البحيري', 'buhairi'), of: 'claim-3' }),
  target('dam', nth(2, 'السد الأعلى')),
  rationale('fortune', 'أقرب إلى قراءة الفنجان منه إلى العلم'),
]

const shared: readonly StanceNote[] = [
  { scope: 'span', span: 'aim-said', holder: 'ليلى السرّاج', target: 'اتفاق الودق', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 0.95, evidence: ['ties-said', 'aim-said'], reported_by: 'الضفة' },
]

const layla: LayerNote = {
  annotator: LAYLA,
  spans: [
    ...agreed,
    claim('aim', ['اتفاق تقاسم مياه نهر الودق', 'لا يستهدف أي طرف ثالث'], { verifiable: 'unsure', speaker: by('ليلى السرّاج', 'sarraj'), of: 'claim-2' }),
    evidence('bureau', 'أرقام مكتب الإحصاء الاتحادي', 'statistic'),
    technique('sweet-talk', 'كلام طيب لا يملأ ساقية', 'Loaded_Language'),
    source('sawwan', 'أستاذ علوم المياه في جامعة مرسانة الدكتور نبيه الصوّان', 'person'),
    evidence('study', 'دراسة أعدّها فريقه عام 2022', 'study'),
    claim('level', 'ملء الخزان في أقل من خمس سنوات يخفض منسوب النهر عند القنطرة بمقدار 1.3 متر في أشهر الصيف', { speaker: by('نبيه الصوّان', 'sawwan') }),
    noted('The question is the outlet\'s own; nobody is quoted.', rationale('question', 'فهل يكفي اتفاق ثنائي لتهدئة حوض تتقاسمه أربع دول؟')),
    content('president', 'أفضل ما يمكن أن يكتبه جاران على ورقة واحدة', 'direct'),
  ],
  relations: [
    attribution('sarraj', 'said', 'ties-said'), attribution('sarraj', 'stressed', 'aim-said'),
    supports('bureau', 'trade'), supports('study', 'level'), attacks('guarantee', 'aim'),
  ],
  stances: [
    ...shared,
    { scope: 'span', span: 'guarantee', holder: 'يونس البحيري', target: 'اتفاق الودق', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.9, evidence: ['guarantee', 'sweet-talk'], reported_by: 'الضفة' },
    { scope: 'article', holder: 'نبيه الصوّان', target: 'السد الأعلى', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.85, evidence: ['fortune'] },
    { scope: 'article', holder: 'الضفة', target: 'اتفاق الودق', value: 'discuss', intensity: 0, explicitness: 'implicit', confidence: 0.6, evidence: ['question'] },
    { scope: 'span', span: 'president', holder: 'نديم الراشي', target: 'اتفاق الودق', value: 'favor', intensity: 2, explicitness: 'explicit', confidence: 1, evidence: ['president'] },
  ],
}

const omar: LayerNote = {
  annotator: OMAR,
  spans: [
    ...agreed,
    claim('aim', 'اتفاق تقاسم مياه نهر الودق، الذي وُقّع صباحًا في مرسانة، لا يستهدف أي طرف ثالث', { verifiable: 'no', speaker: by('ليلى السرّاج', 'sarraj'), of: 'claim-2' }),
    source('bureau', 'مكتب الإحصاء الاتحادي', 'org'),
    cue('per', 'بحسب أرقام'),
    claim('power', 'السد الأعلى، الذي تبنيه بلاده على بعد 40 كيلومترًا من الحدود، “منشأة لتوليد الكهرباء لا لحجز المياه”', { quote: 'mixed', speaker: impliedly('كمال دُرّي', 'durri') }),
    technique('sweet-talk', 'كلام طيب لا يملأ ساقية', 'Doubt'),
    technique('price', 'ثمنه خط كهرباء وقرض ميسّر', 'Questioning_the_Reputation'),
    source('sawwan', 'الدكتور نبيه الصوّان', 'person'),
    evidence('study', 'دراسة أعدّها فريقه عام 2022 خلصت إلى أن ملء الخزان في أقل من خمس سنوات يخفض منسوب النهر', 'study'),
    source('insider', 'مصدر في مجلس حوض الودق، طلب عدم الكشف عن اسمه', 'unnamed'),
  ],
  relations: [
    attribution('sarraj', 'said', 'ties-said'), attribution('sarraj', 'stressed', 'aim-said'),
    attribution('bureau', 'per', 'trade'), attacks('study', 'power'),
  ],
  stances: [
    ...shared,
    { scope: 'span', span: 'share', holder: 'يونس البحيري', target: 'السد الأعلى', value: 'against', intensity: -2, explicitness: 'explicit', confidence: 0.8, evidence: ['share', 'price'], reported_by: 'الضفة' },
    { scope: 'article', holder: 'نبيه الصوّان', target: 'السد الأعلى', value: 'discuss', intensity: 0, explicitness: 'explicit', confidence: 0.9, evidence: ['fortune'] },
    { scope: 'article', holder: 'الضفة', target: 'اتفاق الودق', value: 'against', intensity: -1, explicitness: 'implicit', confidence: 0.5, evidence: ['guarantee'], note: 'The critics get more room than the ministers.' },
  ],
}

export const ALDIFFA: readonly LayerNote[] = [layla, omar]
