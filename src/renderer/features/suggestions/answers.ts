/** What the backend answers about rules. */
import type { Client } from '#contract'

export type ListedRule = Awaited<ReturnType<Client['suggestions']['rules']>>[number]
export type Tried = Awaited<ReturnType<Client['suggestions']['tryRule']>>
