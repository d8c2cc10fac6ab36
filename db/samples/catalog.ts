/** What is known about the ten articles, and which parts of them are not body. Gaps in the metadata are there on purpose. */
import { NO_METADATA } from '#core/articles/article.ts'
import type { ArticleMetadata } from '#core/articles/article.ts'
import { nth } from './description.ts'
import type { RegionNote } from './description.ts'

export interface CatalogEntry {
  /** Name of the article's file in `articles/`. */
  readonly file: string
  readonly metadata: ArticleMetadata
  readonly regions: readonly RegionNote[]
}

const entry = (file: string, known: Partial<ArticleMetadata>, regions: readonly RegionNote[]): CatalogEntry =>
  ({ file, metadata: { ...NO_METADATA, ...known, source_file: file }, regions })

const ALDIFFA_CAPTION = 'الوزيرة ليلى السرّاج ورئيس وفد بيلان كمال دُرّي بعد تبادل الوثائق في قصر الضيافة (عدسة الضفة)'
const ALDIFFA_TITLE = 'مرسانة وتيلمار توقّعان اتفاق الودق… والمعارضة تسأل عن الضمانات'
const OBSERVATORY_TITLE = 'مسودة تقریر: سرعة ملء الخزان أخطر من ارتفاع السد'

export const CATALOG: readonly CatalogEntry[] = [
  // The page prints a Friday in May; the lead says "today Wednesday": the date of a rendering, not of the news.
  entry('01-aldiffa-wadaq-accord.txt', { outlet: 'الضفة', url: 'https://aldiffa.example/basin/wadaq-accord', title: ALDIFFA_TITLE, page_date: '2025-05-16', language: 'ar' }, [
    { kind: 'masthead', from: 'الضفة | يومية سياسية مستقلة', to: 'الضفّة | يوميّة سياسيّة مستقلّة' },
    { kind: 'dateline', from: 'الجمعة 16 أيار 2025' },
    { kind: 'masthead', from: 'الصفحة الأولى' },
    { kind: 'title', from: nth(1, ALDIFFA_TITLE) },
    { kind: 'title', from: nth(2, ALDIFFA_TITLE) },
    { kind: 'caption', from: nth(1, ALDIFFA_CAPTION) },
    { kind: 'caption', from: nth(2, ALDIFFA_CAPTION) },
    { kind: 'promo', from: 'لتصلكم أخبار الحوض', to: 'على تطبيق ساعي' },
    { kind: 'dateline', from: 'مرسانة – الضفة' },
    { kind: 'related', from: 'اقرأ أيضًا: ماذا بقي من قمة الأنهار؟' },
    { kind: 'comments', from: 'شاركنا رأيك', to: 'ولا يظهر بريدك للقراء.' },
  ]),
  entry('02-bilan-agency-chancellor-speech.txt', { outlet: 'وكالة بيلان', title: 'المستشار كوسيل: اتفاق الودق ليس موجهاً ضد أحد', published: '2025-03-12', language: 'ar' }, [
    { kind: 'masthead', from: 'وكالة بيلان للأنباء – نشرة السادسة مساءً' },
    { kind: 'title', from: 'المستشار كوسيل: اتفاق الودق ليس موجهاً ضد أحد' },
    { kind: 'dateline', from: 'تيلمار، ١٢ مارس (وكالة بيلان)' },
    { kind: 'other', from: '(وكالة بيلان) ن.ع / م.ر' },
    { kind: 'related', from: 'مواد ذات صلة:', to: 'عشرة أشهر من ممر السنابل' },
  ]),
  entry('03-sawt-alsahel-foreign-minister.txt', { outlet: 'صوت الساحل', title: 'وزيرة الخارجية: السد الاعلى يقتطع من حقنا ولن نقف متفرجين', language: 'ar' }, [
    { kind: 'masthead', from: nth(1, 'صوت الساحل'), to: 'جريدة يومية تصدر فى رأس نيم' },
    { kind: 'title', from: 'وزيرة الخارجية: السد الاعلى يقتطع من حقنا ولن نقف متفرجين' },
    { kind: 'other', from: '0' },
    { kind: 'other', from: 'المصدر: صوت الساحل + وكالات' },
    { kind: 'promo', from: 'اقرا ايضا:' },
    { kind: 'foreign_article', from: 'محافظ صافور يفتتح موسم صيد الروبيان', to: 'مقابل ٢٨٧ فى الموسم السابق.' },
    { kind: 'related', from: 'موضوعات مشابهة', to: 'اسعار الاسماك اليوم فى اسواق رأس نيم' },
    { kind: 'comments', from: 'اكتب تعليقك (بريدك لن يظهر للزوار)' },
  ]),
  entry('04-novaria-today-river-deal.txt', { title: 'تقول نوفاريا إن صفقة النهر تثير الأسئلة', language: 'ar' }, [
    { kind: 'title', from: 'تقول نوفاريا إن صفقة النهر تثير الأسئلة – Novaria Today' },
    { kind: 'related', from: 'اقرأ المزيد:', to: 'نوفاريا ترسل سفينة أبحاث إلى خليج صافور' },
  ]),
  entry('05-basin-observatory-draft-report.txt', { outlet: 'مرصد الحوض', url: 'https://basin-observatory.example/ar/86', title: OBSERVATORY_TITLE, page_date: '2025-03-14', language: 'ar' }, [
    { kind: 'masthead', from: 'مرصد الحوض · Basin Observatory', to: 'لشؤون الأنهار' },
    { kind: 'dateline', from: '۱۴/۰۳/۲۰۲۵' },
    { kind: 'title', from: nth(1, OBSERVATORY_TITLE) },
    { kind: 'title', from: nth(2, OBSERVATORY_TITLE) },
    { kind: 'promo', from: 'لدعم المرصد', to: 'المجانیة' },
  ]),
  entry('06-aldiffa-old-stone.txt', { outlet: 'الضفة', title: 'على الحجر القديم عهدٌ لا يلتفت إليه أحد', author: 'سعاد نعمان', language: 'ar' }, [
    { kind: 'masthead', from: 'الضفة | يومية سياسية مستقلة', to: 'حكايات الحوض' },
    { kind: 'title', from: 'على الحجر القديم عهدٌ لا يلتفت إليه أحد' },
    { kind: 'caption', from: 'لوح البازلت في ساحة عين القنطرة', to: '(عدسة الضفة)' },
    { kind: 'related', from: 'اقرأ أيضًا:', to: 'لا يظهر على الخريطة' },
  ]),
  entry('07-bilan-agency-wheat-exports.txt', { outlet: 'وكالة بيلان', title: 'مدير مكتب الإحصاء: القمح البيلاني حافظ على أسواقه', published: '2025-03-11', language: 'ar' }, [
    { kind: 'masthead', from: 'وكالة بيلان للأنباء – النشرة الاقتصادية' },
    { kind: 'title', from: 'مدير مكتب الإحصاء: القمح البيلاني حافظ على أسواقه' },
    { kind: 'dateline', from: 'تيلمار، ١١ مارس (وكالة بيلان)' },
    { kind: 'other', from: '(وكالة بيلان) ن.ع / س.ط' },
  ]),
  entry('08-nayzak-live-reactions.txt', { outlet: 'قناة النيزك', title: 'اتفاق الودق: كيف استقبله الناس على الضفتين؟', published: '2025-03-13', page_date: '2025-03-13', language: 'ar' }, [
    { kind: 'masthead', from: '🔴 مباشر | قناة النيزك 📡', to: '— تغطية خاصة' },
    { kind: 'title', from: '🌊 اتفاق الودق: كيف استقبله الناس على الضفتين؟' },
    { kind: 'dateline', from: '13/03/2025 — 21:40' },
    { kind: 'promo', from: '➡️ حمّلوا تطبيق النيزك', to: '📲' },
    { kind: 'comments', from: '💬 التعليقات مغلقة على هذه التغطية.' },
  ]),
  entry('09-meridian-annexes-in-the-dark.txt', { outlet: 'The Meridian', url: 'https://meridian.example/basin-letter/annexes', title: 'A river accord signed in daylight, with its annexes in the dark', author: 'Ines Calloway', published: '2025-03-14', language: 'en' }, [
    { kind: 'masthead', from: nth(1, 'The Meridian'), to: nth(1, 'Basin Letter') },
    { kind: 'title', from: 'A river accord signed in daylight, with its annexes in the dark' },
    { kind: 'dateline', from: 'By Ines Calloway in Marsana and Ras Nim' },
    { kind: 'caption', from: 'The customs house at Safur', to: 'Photograph: The Meridian' },
    { kind: 'promo', from: 'Sign up for the Basin Letter', to: 'those who quarrel over them' },
    { kind: 'related', from: 'More from this section', to: 'The harbour that learned to wait' },
  ]),
  entry('10-haylar-post-flour-prices.txt', { outlet: 'بريد هيلار', title: 'الطحين بنصف سعره… ولكن إلى متى؟', published: '2025-03-16', page_date: '2025-03-16', language: 'ar' }, [
    { kind: 'masthead', from: 'بريد هيلار' },
    { kind: 'dateline', from: 'الأحد 16 مارس 2025' },
    { kind: 'title', from: 'الطحين بنصف سعره… ولكن إلى متى؟' },
    { kind: 'dateline', from: 'دورين – مكتب الجريدة' },
    { kind: 'related', from: 'إقرأ أيضا :', to: 'بالصور: قطار السنابل يصل إلى دورين' },
  ]),
]
