/** Ids that follow from content, so that two machines that meet the same thing give it the same id. */

/** Lower-case hexadecimal SHA-256 of the UTF-8 form of a text. Passed in: the domain code itself has no hash function. */
export type Sha256 = (text: string) => string

export type DerivedKind = 'annotator' | 'layer' | 'codebook' | 'actor' | 'target' | 'claim' | 'region' | 'span' | 'stance' | 'relation' | 'not_same' | 'rule' | 'suggestion'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

export const isUuid = (id: string): boolean => UUID.test(id)
/** True for the version that content-derived ids use (RFC 9562, section 5.8). */
export const isContentUuid = (id: string): boolean => UUID_V8.test(id)

/** The first 122 free bits of a hash as a UUID of version 8. */
function uuidOfHash(hex: string): string {
  const variant = (Number.parseInt(hex.charAt(16), 16) & 0x3 | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of the article whose text has this hash. */
export const articleIdOf = (textSha256: string): string => uuidOfHash(textSha256)

/** The id of a thing that is told apart by `parts` alone, e.g. an actor by its exact name. */
export const derivedId = (sha256: Sha256, kind: DerivedKind, ...parts: readonly (string | number | null)[]): string =>
  uuidOfHash(sha256(JSON.stringify([kind, ...parts])))

/** UTF-16 units of an id that a file may give. */
export const LONGEST_GIVEN_ID = 200
/** UTF-16 units of an id as it is stored: with the article that it was made the own of. */
export const LONGEST_ID = LONGEST_GIVEN_ID + 37

/** An id given by a file as it is stored: a UUID as it stands, any other word made the article's own. */
export const storedId = (article: string, id: string): string => (isUuid(id) ? id : `${article}/${id}`)

/** A stored id as a file shows it: without the article it was made the own of. */
export const writtenId = (article: string, id: string): string => (id.startsWith(`${article}/`) ? id.slice(article.length + 1) : id)
