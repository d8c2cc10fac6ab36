/** One value as one line of JSON. */

const LINE_SEPARATORS = /[\u0085\u2028\u2029]/g
const escapeUnit = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON without its line feed. What other readers take for a line end inside a text is escaped. */
export const serializeLine = (value: object): string => JSON.stringify(value).replace(LINE_SEPARATORS, escapeUnit)
