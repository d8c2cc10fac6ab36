/** Invented articles for the gallery: many, of several outlets and scripts, with gaps in what is known about them. */
import type { ArticleRow } from '#contract/articles.ts'
import type { Progress } from '#core/articles/article.ts'

const TITLES = [
  'أرينا وبيلان تتفقان على توسيع التعاون في إدارة مياه النهر المشترك',
  'مكتب الإحصاء في بيلان ينفي تراجع صادرات القمح',
  'قمة الأنهار تختتم أعمالها بلا بيان مشترك',
  'Observers doubt timetable of the Upper Dam',
  'السد الأعلى: ثلاث روايات لاجتماع واحد',
  'عاجل: أرينا تستدعي سفيرها 🚨',
  'نص كلمة رئيس وفد بيلان أمام المجلس',
  'مصدر مطلع لـ«الضفة»: الاتفاق رقم 227 (نسخة 2025) لم يوقّع بعد',
  'Ferry talks end “neither short nor sweet”, two port officials say, as the strait awaits a third season without a treaty',
  'وزيرة الموارد المائية: ارتفاع التبادل بنسبة 14.5% إلى 4.7 مليار ريل',
] as const
const OUTLETS = ['الضفة', 'وكالة بيلان', 'صوت الساحل', 'The Meridian', 'قناة النيزك', null] as const
const SENTENCES = [
  'أكدت وزيرة الموارد المائية في أرينا ليلى السرّاج، اليوم الأربعاء، أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل.',
  'ومن جانبه قال رئيس وفد بيلان كمال دُرّي إن الجانبين اجتازا معاً «اختبار الجفاف» في عام ٢٠٢٣.',
  'وأشار إلى أن حجم التبادل ارتفع بنسبة 14.5% ليبلغ 4.7 مليار ريل وفق مكتب BILSTAT.',
  'في المقابل، رأت صحيفة «الضفة» أن هذه التعهدات تفتقر إلى ضمانات مكتوبة، وأن السد الأعلى ما زال يهدد حصص دول المصب.',
  'Two port officials said the berth had been empty since March, a claim the ministry did not answer.',
] as const

export interface FakeArticle { readonly row: ArticleRow; readonly text: string }

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `count` articles, the same ones every time. */
export function fakeArticles(count: number): FakeArticle[] {
  return Array.from({ length: count }, (_, index) => fakeArticle(index))
}

function fakeArticle(index: number): FakeArticle {
  const title = TITLES[index % TITLES.length]!
  const latin = /^[A-Z]/.test(title)
  const outlet = latin ? 'The Meridian' : OUTLETS[(index * 7) % OUTLETS.length]!
  const progress: Progress = index % 9 === 0 ? 'done' : index % 4 === 1 ? 'in_progress' : 'new'
  const spans = progress === 'new' ? 0 : 3 + ((index * 13) % 31)
  const text = [title, ...Array.from({ length: 3 + (index % 5) }, (_, at) => SENTENCES[(index + at) % SENTENCES.length]!)].join('\n\n')
  return {
    text,
    row: {
      id: `article-${index}`, title, untitled: index % 10 === 6, outlet, author: null,
      published: index % 7 === 3 ? null : `2025-${twoDigits(1 + (index % 12))}-${twoDigits(1 + (index % 28))}`,
      page_date: '2025-11-02', language: index % 23 === 5 ? null : latin ? 'en' : 'ar', source_file: `rivers/${String(index).padStart(4, '0')}.txt`, url: null,
      length: [...text].length, spans, my_spans: Math.floor(spans / 2), stances: spans > 10 ? 2 : 0, progress,
      layers: progress === 'new' ? [] : [{ annotator: 'me', spans: Math.floor(spans / 2), progress }, { annotator: 'rs', spans: Math.ceil(spans / 2), progress: 'done' as const }],
    },
  }
}
