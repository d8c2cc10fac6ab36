/** `search PROJECT QUERY` */
import type { Client } from '#contract'
import { parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { counted, oneLine, say, sayJson } from '../output.ts'

const PAGE = 200

interface Match { readonly start: number; readonly end: number; readonly quote: string }
interface Hit { readonly article: string; readonly source_file: string | null; readonly matches: readonly Match[] }
interface Found { readonly total: number; readonly hits: readonly Hit[] }

const plain = ({ start, end, quote }: Match): Match => ({ start, end, quote })

/** All matches of all articles, page by page. */
async function findAll(client: Client, query: string, exact: boolean): Promise<Found> {
  const hits: Hit[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await client.search.run({ query, exact, offset, limit: PAGE })
    for (const { article, matches, count } of page.hits) {
      const all = matches.length === count ? matches : await client.search.inArticle({ query, exact, article: article.id })
      hits.push({ article: article.id, source_file: article.source_file, matches: all.map(plain) })
    }
    if (page.hits.length === 0 || offset + PAGE >= page.total) return { total: page.total, hits }
  }
}

export const searchCommand: Command = {
  name: 'search',
  usage: 'PROJECT QUERY [--exact] [--json]',
  summary: 'Finds words in all articles, whatever their marks and spelling variants (--exact: as typed).',
  async run(args) {
    const { project, rest, values } = parseArguments(args, { exact: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, { least: 2, most: Number.MAX_SAFE_INTEGER })
    const found = await withProject(project, (client) => findAll(client, rest.join(' '), values.exact))
    if (values.json) {
      sayJson(found)
      return 0
    }
    for (const { article, source_file: source, matches } of found.hits) {
      for (const { start, end, quote } of matches) say(`${oneLine(source ?? article)}:${start}-${end}: ${oneLine(quote)}`)
    }
    say(`${counted(found.total, 'article')} found.`)
    return 0
  },
}
