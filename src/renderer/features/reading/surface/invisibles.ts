/** Characters that cannot be seen but change how a text reads: bidirectional controls, joiners, odd spaces. */
import type { Tag } from './tag-layer.ts'

/** Short sign and name of each. */
const NAMES: Readonly<Record<string, readonly [sign: string, name: string]>> = {
  '\u00a0': ['NB', 'no-break space'], '\u00ad': ['SHY', 'soft hyphen'], '\u061c': ['ALM', 'Arabic letter mark'],
  '\u200b': ['ZW', 'zero width space'], '\u200c': ['ZWNJ', 'zero width non-joiner'], '\u200d': ['ZWJ', 'zero width joiner'],
  '\u200e': ['LRM', 'left-to-right mark'], '\u200f': ['RLM', 'right-to-left mark'],
  '\u202a': ['LRE', 'left-to-right embedding'], '\u202b': ['RLE', 'right-to-left embedding'], '\u202c': ['PDF', 'pop directional formatting'],
  '\u202d': ['LRO', 'left-to-right override'], '\u202e': ['RLO', 'right-to-left override'], '\u202f': ['NNB', 'narrow no-break space'],
  '\u2060': ['WJ', 'word joiner'], '\u2066': ['LRI', 'left-to-right isolate'], '\u2067': ['RLI', 'right-to-left isolate'],
  '\u2068': ['FSI', 'first strong isolate'], '\u2069': ['PDI', 'pop directional isolate'], '\u2028': ['LS', 'line separator'],
  '\u2029': ['PS', 'paragraph separator'], '\u0085': ['NEL', 'next line'], '\ufeff': ['BOM', 'byte order mark'], '\r': ['CR', 'carriage return'], '\t': ['TAB', 'tab'],
}

const INVISIBLE = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'g')

const PICTURE = /^\p{Extended_Pictographic}/u

/** Every such character of a text as a tag at its UTF-16 position; the joiners inside an emoji are a part of it. */
export function findInvisibles(text: string): Tag[] {
  const stray = [...text.matchAll(INVISIBLE)].filter((match) => match[0] !== '\u200d' || !PICTURE.test(text.slice(match.index + 1, match.index + 3)))
  return stray.map((match) => {
    const [sign, name] = NAMES[match[0]]!
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return { start: match.index, end: match.index + 1, text: sign, kind: 'invisible', title: `U+${code} ${name}` }
  })
}
