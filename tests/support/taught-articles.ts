/** Original synthetic Arabic news with its annotations, for what learns: the same seed gives the same articles. Names recur, sentences do not. */
import { seeded } from '../../src/core/suggestions/classifier.ts'

export interface TaughtSample {
  readonly text: string
  /** UTF-16 positions; there are no surrogates in these texts. */
  readonly spans: readonly { readonly label: string; readonly start: number; readonly end: number }[]
  readonly stances: readonly { readonly target: string; readonly value: string }[]
}

const TITLES = ['وزير الري', 'المتحدث باسم الحكومة', 'رئيسة الاتحاد', 'نائب المحافظ', 'مديرة المرصد', 'عضو اللجنة', 'الخبير الزراعي', 'رئيس الوفد']
const NAMES = ['سالم الدرعي', 'هدى المنصوري', 'كريم بن ياسين', 'ليلى السراج', 'نبيل عطوان', 'رنا الخطيب', 'جابر القاسمي', 'منى العلوي', 'طارق الهاشم', 'سعاد بركات']
const CUES = { neutral: ['قال', 'أضاف', 'ذكر', 'صرح'], strong: ['أكد', 'شدد', 'أوضح'], far: ['زعم', 'ادعى'] }
export const TARGETS = ['سد الوادي', 'قانون المياه', 'اتفاق المرفأ', 'ضريبة القمح', 'خط السكة الجديد', 'مشروع الري']
const GOOD = ['سيحسن حياة آلاف الأسر', 'يدعم المزارعين في الشمال', 'خطوة تاريخية طال انتظارها', 'يفتح الباب أمام استثمارات واسعة', 'نجح في خفض الأسعار', 'يحمي حقوق القرى الصغيرة']
const BAD = ['سيضر بمئات القرى', 'يهدد الآبار القديمة', 'خطأ فادح لا بد من وقفه', 'يرهق ميزانية البلاد', 'فشل في كل ما وعد به', 'ينتهك حقوق الصيادين']
const FIGURES = ['بنسبة {n} بالمئة', 'إلى {n} ألف طن', 'بنحو {n} مليون دينار']
const FACTS = ['ارتفع الإنتاج', 'تراجعت الصادرات', 'زادت كلفة النقل', 'انخفض منسوب النهر']
const FILLER = ['وعقد الاجتماع في قاعة البلدية صباح الأحد.', 'وحضر الجلسة عدد من الصحفيين.', 'ومن المقرر أن تستأنف الجلسات الأسبوع القادم.', 'وامتدت المناقشات حتى ساعة متأخرة.', 'ولم يصدر أي بيان آخر عن المجتمعين.', 'وتقع المدينة على الضفة الشرقية.',
  'ويقع سد الوادي جنوب البلدة القديمة.', 'وكان الصيادون قد قال بعضهم لبعض إن الموسم طويل.', 'ورأى كثيرون أن الطقس سيبقى معتدلا، وأن المطر قليل.', 'وقرأ الحاضرون نص قانون المياه كاملا.', 'وجلس كريم بن ياسين في الصف الأول.', 'وبيع القمح بنحو 14 دينارا للكيس.']
/** One place in so many is left unmarked, as tired people do. */
const FORGOTTEN = 0.1

export function taughtSample(number: number): TaughtSample {
  const random = seeded(number * 7919 + 13)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const spans: { label: string; start: number; end: number }[] = []
  const stances: { target: string; value: string }[] = []
  let text = ''
  const put = (label: string, start: number, words: string): void => { if (random() >= FORGOTTEN) spans.push({ label, start, end: start + words.length }) }
  const mark = (label: string, words: string): void => { put(label, text.length, words); text += words }
  const said = (): void => {
    const cue = pick([...CUES.neutral, ...CUES.strong, ...CUES.far])
    mark('CUE', cue)
    text += ' '
    mark('SOURCE', `${pick(TITLES)} ${pick(NAMES)}`)
    text += ' إن '
    const target = pick(TARGETS.filter((one) => !stances.some((stance) => stance.target === one)))
    const isGood = random() < 0.5
    const at = text.length
    const content = `${target} ${pick(isGood ? GOOD : BAD)}`
    put('CONTENT', at, content)
    put('TARGET', at, target)
    stances.push({ target, value: isGood ? 'favor' : 'against' })
    text += `${content}. `
  }
  const fact = (): void => {
    text += `و${pick(FACTS)} `
    mark('EVIDENCE', pick(FIGURES).replace('{n}', String(2 + Math.floor(random() * 95))))
    text += ` خلال العام الماضي، وفق ${pick(['سجلات الجمارك', 'دائرة الإحصاء', 'مرصد الحوض'])}. `
  }
  const parts = [said, () => { text += `${pick(FILLER)} ` }, fact, () => { text += `${pick(FILLER)} ` }, said]
  for (const [at, part] of parts.entries()) {
    part()
    text = text.trimEnd() + (at % 2 === 1 ? '\n' : ' ')
  }
  return { text: text.trimEnd(), spans, stances }
}
