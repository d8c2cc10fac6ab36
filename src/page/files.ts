/** The built page as a list of files: what a host may serve is what stands in this list, and nothing is computed from a URL. */
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface PageFile {
  /** Absolute path. */
  readonly path: string
  /** Value for `Content-Type`. */
  readonly type: string
  /** True where the name carries a hash of the content, so that it may be cached for ever. */
  readonly immutable: boolean
}

/** URL paths such as `/assets/index-a1b2c3.js`; `/` and `/index.html` are the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
])

/**
 * Reads the folder once. Only regular files of known types are listed: no links, no source maps, nothing hidden.
 * Throws one sentence where the page has not been built.
 */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of entriesOf(folder)) {
    const type = TYPES.get(extname(entry.name))
    if (!entry.isFile() || type === undefined || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(folder, path).split(sep).join('/')}`
    files.set(url, { path, type, immutable: url.startsWith('/assets/') })
  }
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`The page is not built: ${join(folder, 'index.html')} is missing. Run \`npm run build\`, then try again.`)
  return files.set('/', index)
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}

/** Looks up a URL path. Percent signs are undone once; what is not listed, or cannot be undone, is `null`. */
export function findPageFile(files: PageFiles, urlPath: string): PageFile | null {
  try {
    return files.get(decodeURIComponent(urlPath)) ?? null
  } catch {
    return null
  }
}
