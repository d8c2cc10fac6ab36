/** The router: every procedure of the contract, registered. */
import { annotations } from './annotations.ts'
import { articles } from './articles.ts'
import { codebook } from './codebook.ts'
import { claims } from './claims.ts'
import { exports_, imports, inspect } from './exchange.ts'
import { changes, history } from './history.ts'
import { overview } from './overview.ts'
import { projects } from './projects.ts'
import { registries } from './registries.ts'
import { root } from './base.ts'
import { search } from './search.ts'
import { suggestions } from './suggestions.ts'
import { settings } from './settings.ts'

export type { Context } from './base.ts'

export const router = root.router({ projects, articles, annotations, registries, claims, codebook, history, search, suggestions, imports, exports: exports_, inspect, overview, changes, settings })
