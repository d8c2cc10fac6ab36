/** Ids by which the search field, its list of hits and their lines know each other. */

export const RESULTS_ID = 'search-results'
/** With the number of a hit behind it, the id of its line. */
export const OPTION_ID = 'search-hit-'
