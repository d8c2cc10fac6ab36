/** Search, for the procedures. */
export { count, search, searchInArticle } from './by-article.ts'
export { searchAnnotations } from './by-annotation.ts'
export { complete } from './complete.ts'
export { lines } from './lines.ts'
export { removeSaved, removeSynonyms, save, saved, saveSynonyms, synonyms } from './saved.ts'
