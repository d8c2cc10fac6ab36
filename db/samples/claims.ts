/** The claims that recur across the sample's articles, in canonical wording; two of them are easily taken for one. */
export const CLAIMS: readonly { readonly id: string; readonly text: string }[] = [
  { id: 'claim-1', text: 'العلاقات بين أرينا واتحاد بيلان في أعلى مستوى عرفته حتى الآن.' },
  { id: 'claim-2', text: 'اتفاق الودق لا يستهدف أي دولة أخرى.' },
  { id: 'claim-3', text: 'السد الأعلى سيخفض كمية المياه التي تصل إلى كرسان.' },
  { id: 'claim-4', text: 'ممر السنابل خفض سعر الطحين في هيلار إلى النصف.' },
  { id: 'claim-5', text: 'ارتفع التبادل التجاري بين أرينا وبيلان بنسبة 13.2% في عام 2024.' },
  { id: 'claim-6', text: 'تعهدات بيلان لا تسندها ضمانات مكتوبة.' },
  { id: 'claim-7', text: 'يمر هذا العام خمسون عامًا على معاهدة الحوض.' },
  { id: 'claim-8', text: 'يمر هذا العام خمسون عامًا على قيام اتحاد بيلان.' },
  { id: 'claim-9', text: 'ميناء صافور يستوعب ثلاثة ملايين طن من الحبوب سنويًا.' },
  { id: 'claim-10', text: 'صادرات بيلان من القمح لم تتراجع.' },
]
