/** Where in a codebook something stands, in words. */

/** e.g. `labels[2].key`, as positions in JSON are usually written. */
export const describePlace = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`)).join('')
