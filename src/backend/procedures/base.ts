/**
 * What every registration says about itself: `reads` needs an open project, `writes` one that may be written, `anywhere`
 * none. Refusals of the services become the contract's typed errors here, and nowhere else.
 */
import { contract } from '#contract'
import { implement, ORPCError } from '@orpc/server'
import { ProjectError, Refusal, type Project, type Session } from '../services/index.ts'
import { unfit } from './unfit.ts'

export interface Context { readonly session: Session }

const STATUS = { REFUSED: 409, NOT_FOUND: 404, NO_PROJECT: 412, FORBIDDEN: 403 } as const

/** The contract, to be implemented. */
export const root = implement(contract).$context<Context>()

/** No project needed. */
export const anywhere = root.use(async ({ next }, input) => {
  const reason = unfit(input)
  if (reason !== null) throw explained(new Refusal('REFUSED', reason))
  try { return await next() } catch (error) { throw explained(error) }
})

const withProject = anywhere.use(async ({ context, next }) => {
  const { project } = context.session
  try { return await next({ context: { project } }) } catch (error) { throw project.explain(error) }
})

/** Reads the open project. */
export const reads = withProject
/** Changes the open project; every call is one undoable step. */
export const writes = withProject.use(({ context, next }) => {
  const { readOnly } = context.project
  if (readOnly) throw new Refusal('REFUSED', `Nothing can be changed here: ${readOnly}`)
  return next()
})

/** A stream whose errors are explained like those of any other answer. */
export async function* streamed<T>(project: Project, events: AsyncIterable<T>): AsyncGenerator<T, void> {
  try { yield* events } catch (error) { throw explained(project.explain(error)) }
}

function explained(error: unknown): unknown {
  if (error instanceof Refusal) return new ORPCError(error.kind, { status: STATUS[error.kind], message: error.message, defined: true })
  if (error instanceof ProjectError) return new ORPCError('REFUSED', { status: STATUS.REFUSED, message: error.message, defined: true })
  return error
}
