import { z } from 'zod'
import type { Method } from './method.ts'
import { routes, type MethodName } from './routes.ts'

const none = z.strictObject({})
type None = typeof none

interface QuerySpec<N extends MethodName, P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType> {
  readonly name: N
  readonly about: string
  readonly params?: P
  readonly query?: Q
  readonly answer: A
}

interface CommandSpec<N extends MethodName, P extends z.ZodObject, B extends z.ZodType, A extends z.ZodType> {
  readonly name: N
  readonly about: string
  readonly params?: P
  readonly body: B
  readonly answer: A
}

/** A method that answers a question and changes nothing. */
export function question<
  const N extends MethodName,
  A extends z.ZodType,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
>(spec: QuerySpec<N, P, Q, A>): Method<N, P, Q, z.ZodNull, A> {
  const { params = none as unknown as P, query = none as unknown as Q } = spec
  return { ...spec, ...routeOf(spec.name), params, query, body: z.null(), isTable: false }
}

/** A question whose answer is a page of a table, to be had as CSV as well. */
export function table<
  const N extends MethodName,
  A extends z.ZodType,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
>(spec: QuerySpec<N, P, Q, A>): Method<N, P, Q, z.ZodNull, A> {
  return { ...question(spec), isTable: true }
}

/** A method that changes something. */
export function command<
  const N extends MethodName,
  A extends z.ZodType,
  B extends z.ZodType,
  P extends z.ZodObject = None,
>(spec: CommandSpec<N, P, B, A>): Method<N, P, None, B, A> {
  const { params = none as unknown as P } = spec
  return { ...spec, ...routeOf(spec.name), params, query: none, isTable: false }
}

function routeOf(name: MethodName): Pick<Method, 'verb' | 'path'> {
  const [verb, path] = routes[name]
  return { verb, path }
}
