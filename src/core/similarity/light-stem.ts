/**
 * A rough stem for comparing words, never for showing them: what is left of a folded word when frequent clitics and endings are taken off.
 * After Larkey's light10 ("Light Stemming for Arabic Information Retrieval", 2007), with the lone prepositions that it leaves on and a
 * remainder of three letters. It takes some words for one that are not (الصين, الصينية), which costs little where a person decides.
 */

const LEAST = 3
const FRONTS = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال']
const LONE = /^[وفبلك]/
const ENDS = ['هما', 'تهم', 'تها', 'ات', 'ان', 'ين', 'ون', 'ها', 'هم', 'نا', 'يه', 'تي', 'ته', 'ه', 'ي', 'ا']
const ARABIC = /^[\u0620-\u064a]+$/
const LATIN = /^[a-z]+$/
const LATIN_ENDS = ['ing', 'ed', 'es', 's']

const starts = (word: string): string => {
  const front = FRONTS.find((letters) => word.startsWith(letters) && word.length - letters.length >= LEAST)
  if (front !== undefined) return word.slice(front.length)
  // A letter too many words begin with: only where enough is left.
  return LONE.test(word) && word.length > LEAST + 1 ? word.slice(1) : word
}

function withoutEnd(word: string, ends: readonly string[]): string {
  const end = ends.find((letters) => word.endsWith(letters) && word.length - letters.length >= LEAST)
  return end === undefined ? word : word.slice(0, -end.length)
}

/** The stem of a folded word of Arabic or Latin letters; any other comes back as it is. */
export function lightStem(word: string): string {
  if (ARABIC.test(word)) return withoutEnd(starts(word), ENDS)
  return LATIN.test(word) && word.length > LEAST + 1 ? withoutEnd(word, LATIN_ENDS) : word
}
