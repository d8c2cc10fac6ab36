/** The two annotators of the sample: invented people who agree on most things. */
export const LAYLA = 'Layla Nasser'
export const OMAR = 'Omar Said'
