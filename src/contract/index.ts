/** The one contract between a window (or any client) and the backend: what may be asked, with what, and what comes back. */
import type { ContractRouterClient } from '@orpc/contract'
import { annotations } from './annotations.ts'
import { articles } from './articles.ts'
import { changes } from './changes.ts'
import { claims } from './claims.ts'
import { codebook } from './codebook.ts'
import { exports_ } from './exports.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { inspect } from './inspect.ts'
import { overview } from './overview.ts'
import { projects } from './projects.ts'
import { registries } from './registries.ts'
import { search } from './search.ts'
import { suggestions } from './suggestions.ts'
import { settings } from './settings.ts'

export const contract = { projects, articles, annotations, registries, claims, codebook, history, search, suggestions, imports, exports: exports_, inspect, overview, changes, settings }

/** A typed caller of the contract, the same over every transport. */
export type Client = ContractRouterClient<typeof contract>
