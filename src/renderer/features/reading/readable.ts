/** An id of the codebook as one reads it. */

/** `Appeal_to_Time` reads "Appeal to Time", `unnamed` "Unnamed". Letters alone (`NFS`) stay. */
export const readable = (id: string): string => {
  const words = id.replaceAll('_', ' ').trim()
  const [first = ''] = words
  return `${first.toLocaleUpperCase('en')}${words.slice(first.length)}`
}
