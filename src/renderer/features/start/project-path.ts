/** Where a new project's file goes. */

const EXTENSION = '.hashiya'
/** Signs that a file system of one of the three desktops does not take in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** The path of `name` in `folder`, with the extension; `null` while either is empty. Signs no file name may hold become `-`. */
export function projectPath(folder: string, name: string): string | null {
  const file = name.trim().replace(FORBIDDEN, '-').replace(/\.hashiya$/i, '')
  const place = folder.trim()
  if (file === '' || place === '') return null
  const separator = place.includes('\\') && !place.includes('/') ? '\\' : '/'
  return `${place.replace(/[\\/]+$/, '')}${separator}${file}${EXTENSION}`
}
