/** `search PROJECT QUERY` */
import type { Client } from '#contract'
import { parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { withProject } from '../host.ts'
import { complain, counted, oneLine, say, sayJson } from '../output.ts'

const PAGE = 200

interface Match { readonly start: number; readonly end: number; readonly quote: string }
interface Hit { readonly article: string; readonly source_file: string | null; readonly matches: readonly Match[] }
interface Found { readonly total: number; readonly hits: readonly Hit[] }

const plain = ({ start, end, quote }: Match): Match => ({ start, end, quote })

/** All matches of all articles, page by page. What names nothing, or took a pattern too long, is told beside. */
async function findAll(client: Client, query: string, exact: boolean): Promise<Found> {
  const hits: Hit[] = []
  for (;;) {
    const page = await client.search.run({ query, exact, offset: hits.length, limit: PAGE })
    for (const { article, matches, count } of page.hits) {
      const all = matches.length === count ? matches : await client.search.inArticle({ query, exact, article: article.id })
      hits.push({ article: article.id, source_file: article.source_file, matches: all.map(plain) })
    }
    if (!page.isDone || page.total !== hits.length) continue
    for (const { start, reason } of page.unknown) complain(`Character ${start + 1}: ${reason}`)
    if (page.skippedTotal > 0) complain(`The pattern took too long in ${counted(page.skippedTotal, 'article')}, such as ${oneLine(page.skipped[0]!.title)}${page.gaveUp ? '; the rest was not looked at' : ''}.`)
    return { total: page.total, hits }
  }
}

export const searchCommand: Command = {
  name: 'search',
  usage: 'PROJECT QUERY [--exact] [--json]',
  summary: 'Finds words, chips (label:CLAIM outlet:"…") and /patterns/ in all articles, whatever marks and spelling variants (--exact: as typed).',
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
