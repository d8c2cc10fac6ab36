/** Numbers as people type them. */

/** Digits of Arabic or Persian script as those of ASCII. */
const asciiDigit = (digit: string): string => String((digit.codePointAt(0)! - (digit < '\u06f0' ? 0x660 : 0x6f0)))

/** Digits of any of these scripts, with a comma or point before the decimals; `null` where nothing is typed, `NaN` where it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[٠-٩۰-۹]/g, asciiDigit).replace(/[,٫]/, '.')
  if (plain === '') return null
  return /^[-+−]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN
}
