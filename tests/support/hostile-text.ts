/** Arbitrary texts of what breaks offsets, folding and segmentation. */
import fc from 'fast-check'

/** Pieces that go wrong in ways of their own; every one is well-formed. */
const HOSTILE_PIECES = [
  'كتاب', 'إسلام', 'وللصين', 'مَدْرَسَةٌ', 'أيضًا', 'أيضاً', 'ـ', 'الـ75', 'د.ب.أ.', 'ّ', 'َ', 'ٰ', 'آ', '\u0627\u0653', 'ؤ', 'ئ', 'ى', 'ة',
  'ﻻ', 'ﷺ', 'ﷲ', 'ﹷ', 'ﱠ', 'ﹰ', 'ی', 'ک', 'ہ', 'ۀ', 'می\u200Cشود', '\u200C', '\u200D', '٢٠٢٣', '۱۲', '٣٫٥', '١٬٢٥٠', '٪',
  '،', '؛', '؟', '«', '»', '“', '”', '"', '.', ',', '-', '(', ')', ' ', '  ', '\u00A0', '\t', '\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029',
  '\u200B', '\u200E', '\u200F', '\u061C', '\u202B', '\u202C', '\u2066', '\u2069', '\uFEFF', '\u00AD', '\uFE0F', '\uFE0E', '\u0301', 'é', 'e\u0301',
  'ﬁ', 'İ', 'ß', 'ς', 'Σ', '½', 'Å', '각', '\u1100\u1161\u11A8', 'か\u3099', 'क़', 'Putin', 'x', '7', '😀', '👨‍👩‍👧', '👍🏽', '🇪🇬', '🤔', '𝒜', '𞸀', '𐎀', '\uE000', '\uFFFD',
] as const

export const hostileText = (maxPieces = 40): fc.Arbitrary<string> =>
  fc.array(fc.oneof({ arbitrary: fc.constantFrom(...HOSTILE_PIECES), weight: 6 }, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), { maxLength: maxPieces })
    .map((pieces) => pieces.join('').toWellFormed())
