/** Texts for looking at the reading screen: awkward ones written for it, and long ones made by a seeded generator. */

/** Mid-word spans, marks, emoji, Latin and digits inside Arabic, a paragraph of digits, an English one, invisible characters. */
export const AWKWARD = [
  'أرينا وبيلان تتفقان على توسيع التعاون في إدارة مياه النهر المشترك',
  '19 - 05 - 2025',
  '',
  'أكدت وزيرة الموارد المائية في أرينا ليلى السرّاج، اليوم الأربعاء، أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل، وأن الاتفاق الجديد «ليس موجّهاً ضد أحد» ويخدم شعوب الحوض كلها.',
  'ومن جانبه قال رئيس وفد بيلان كمال دُرّي إن الجانبين اجتازا معاً «اختبار الجفاف» في عام ٢٠٢٣، مشيراً إلى أن حجم التبادل ارتفع بنسبة 14.5% ليبلغ 4.7 مليار ريل وفق مكتب BILSTAT (Arena, 2024).',
  'في المقابل، رأت صحيفة «الضفة» 🚨👩🏽‍⚕️ أن هذه التعهدات تفتقر إلى ضمانات مكتوبة، وأن السد الأعلى ما زال يهدد حصص دول المصب. وللجيران رأي آخر؛ فبالاتفاق الـ75 بندًا مُحَمَّدٌ.',
  'The Upper Dam will cut the downstream share by a third, two officials said in أرينا on Wednesday.',
  'كلمة\u200cبفاصل و\u200fعلامة اتجاه\u00a0ومسافة.',
  'اقرأ أيضاً: قمة الأنهار تختتم أعمالها بلا بيان مشترك',
].join('\n')

const WORDS = 'أكدت وزيرة الموارد المائية في أرينا أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل وللجيران رأي آخر 2025 BILSTAT 14.5% النهر المشترك والاتفاق الجديد ليس موجهاً ضد أحد مُحَمَّدٌ السد الأعلى'.split(' ')

/** A small generator of numbers in [0, 1), the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** About `length` UTF-16 units of paragraphs of 60 to 300 letters. */
export function longText(length: number): string {
  const random = seeded(7)
  const paragraphs: string[] = []
  for (let total = 0; total < length;) {
    const words: string[] = []
    const size = 60 + random() * 240
    for (let at = 0; at < size;) {
      const word = WORDS[Math.floor(random() * WORDS.length)]!
      words.push(word)
      at += word.length + 1
    }
    paragraphs.push(`${words.join(' ')}.`)
    total += paragraphs.at(-1)!.length + 1
  }
  return paragraphs.join('\n')
}
