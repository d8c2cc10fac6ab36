/**
 * One suggestion after the other. The next is there before the answer is given: every time the backend is asked it tells
 * one ahead, and answers are written while the next question already stands on the screen.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '#contract'
import type { Question } from '#contract/suggestions.ts'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'

export interface QuestionFilter {
  readonly order: 'uncertainty' | 'position'
  readonly labels: readonly string[]
  readonly sources: readonly Question['source'][]
  readonly kinds: readonly Question['kind'][]
}

export type Given = 'accepted' | 'corrected' | 'rejected' | 'skipped'

/** What is changed where a suggestion is accepted otherwise than it stands. */
export interface Correction { readonly label?: string; readonly parts?: readonly (readonly [number, number])[] }

/** A question that was answered here, and the step of the history that did it (`null` until that is known). */
export interface Answered { readonly question: Question; readonly given: Given; readonly step: number | null }

export interface Questions {
  /** `undefined` until it is known, `null` where none is left. */
  readonly current: Question | null | undefined
  readonly waiting: number
  readonly skipped: number
  readonly looked: number
  readonly isComplete: boolean
  /** Latest first. */
  readonly answered: readonly Answered[]
  answer(given: 'accepted' | 'rejected' | 'skipped', correction?: Correction): void
  /** Takes an answer back and asks its question again. */
  reopen(answered: Answered): void
}

/** The backend is asked again after this, where it is still looking and has found nothing yet (ms). */
const PATIENCE = 700

type Told = Awaited<ReturnType<Client['suggestions']['next']>>

/** `version` is that of what was learnt: where nothing was left to ask, another one may have brought something. */
export function useQuestions(filter: QuestionFilter, version: number | null): Questions {
  const client = useClient()
  const [current, setCurrent] = useState<Question | null | undefined>(undefined)
  const [told, setTold] = useState<Pick<Told, 'waiting' | 'skipped' | 'looked' | 'complete'>>({ waiting: 0, skipped: 0, looked: 0, complete: false })
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const following = useRef<Question | null>(null)
  /** Shown, or answered and not yet written: not to be asked again. */
  const taken = useRef(new Set<string>())
  /** Rises with each new filter, so that late answers to an older one are let go. */
  const round = useRef(0)
  const writing = useRef<Promise<void>>(Promise.resolve())

  const ask = useCallback(async (): Promise<Told> => {
    const asked = await client.suggestions.next({ order: filter.order, labels: [...filter.labels], sources: [...filter.sources], kinds: [...filter.kinds], not: [...taken.current] })
    setTold(asked)
    return asked
  }, [client, filter])

  const show = useCallback((question: Question | null): void => {
    if (question !== null) taken.current.add(question.id)
    setCurrent(question)
  }, [])

  /** Asks for what comes after what is shown. */
  const lookAhead = useCallback((): void => {
    const mine = round.current
    ask().then(({ item }) => { if (mine === round.current) following.current = item }).catch(reportError)
  }, [ask])

  const start = useCallback(async (): Promise<void> => {
    const mine = ++round.current
    taken.current.clear()
    following.current = null
    setCurrent(undefined)
    while (mine === round.current) {
      const { item, following: then, complete } = await ask()
      if (mine !== round.current) return
      if (item !== null || complete) {
        show(item)
        following.current = then
        return
      }
      await new Promise((done) => { setTimeout(done, PATIENCE) })
    }
  }, [ask, show])

  useEffect(() => {
    start().catch(reportError)
    const rounds = round
    return () => { rounds.current++ }
  }, [start])

  const isEmpty = current === null
  useEffect(() => {
    if (isEmpty && version !== null) start().catch(reportError)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked again when something new was learnt, not when the last question went
  }, [version])

  const next = useCallback((): void => {
    const then = following.current
    following.current = null
    if (then === null) {
      start().catch(reportError)
      return
    }
    show(then)
    lookAhead()
  }, [lookAhead, show, start])

  const answer = useCallback((given: 'accepted' | 'rejected' | 'skipped', correction: Correction = {}): void => {
    if (current === null || current === undefined) return
    const question = current
    const item = { article: question.article, suggestion: question.id, ...(correction.label === undefined ? {} : { label: correction.label }), ...(correction.parts === undefined ? {} : { parts: correction.parts.map((part) => [...part] as [number, number]) }) }
    // Steps are told apart by their order: answers are written one after the other.
    const wrote = writing.current.then(async () => {
      const { answered: [one], refused: [refusal] } = await client.suggestions.answer({ items: [item], answer: given })
      if (refusal !== undefined) throw new Error(refusal.reason)
      const { rows: [step] } = await client.history.timeline({ filter: {}, limit: 1 })
      setAnswered((before) => [{ question, given: one?.answer ?? given, step: step?.number ?? null }, ...before])
    })
    writing.current = wrote.catch((error: unknown) => {
      reportError(error)
      taken.current.delete(question.id)
    })
    // The next must not wait for the disk, unless none is at hand: then what was just answered shall not come again.
    if (following.current === null) void writing.current.then(next)
    else next()
  }, [client, current, next])

  const reopen = useCallback((which: Answered): void => {
    if (which.step === null) return
    client.history.undoStep({ number: which.step }).then(() => {
      setAnswered((before) => before.filter((one) => one !== which))
      if (current !== null && current !== undefined) {
        taken.current.delete(current.id)
        following.current = current
      }
      show(which.question)
    }).catch(reportError)
  }, [client, current, show])

  return { current, waiting: told.waiting, skipped: told.skipped, looked: told.looked, isComplete: told.complete, answered, answer, reopen }
}
