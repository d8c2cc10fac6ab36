/** Who annotated what: half of the sample's articles, each by both annotators. */
import type { LayerNote } from './description.ts'
import { ALDIFFA } from './annotations/01-aldiffa.ts'
import { BILAN_AGENCY } from './annotations/02-bilan-agency.ts'
import { SAWT_ALSAHEL } from './annotations/03-sawt-alsahel.ts'
import { NOVARIA_TODAY } from './annotations/04-novaria-today.ts'
import { NAYZAK } from './annotations/08-nayzak.ts'

export const ANNOTATIONS: ReadonlyMap<string, readonly LayerNote[]> = new Map([
  ['01-aldiffa-wadaq-accord.txt', ALDIFFA],
  ['02-bilan-agency-chancellor-speech.txt', BILAN_AGENCY],
  ['03-sawt-alsahel-foreign-minister.txt', SAWT_ALSAHEL],
  ['04-novaria-today-river-deal.txt', NOVARIA_TODAY],
  ['08-nayzak-live-reactions.txt', NAYZAK],
])
