/** What the backend answers to a search, by the parts that the lists are made of. */
import type { Client } from '#contract'

export type ArticlePage = Awaited<ReturnType<Client['search']['run']>>
export type AnnotationPage = Awaited<ReturnType<Client['search']['annotations']>>
export type KwicPage = Awaited<ReturnType<Client['search']['lines']>>
export type Hit = ArticlePage['hits'][number]
export type FoundForm = ArticlePage['forms'][number]
export type ClaimHit = AnnotationPage['claims'][number]
export type KwicHit = KwicPage['lines'][number]
