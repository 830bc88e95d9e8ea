import type { z } from 'zod'

/** What of a request a method reads besides its path: nothing that is not listed reaches it. */
type Fields = z.ZodObject

/**
 * One method of the HTTP API, as data: the server checks requests and answers against it, OpenAPI is made from it, and the
 * workbench takes its types from it. Query values come as text, so their schemas read text.
 */
export interface Method<
  Name extends string = string,
  Params extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** In camel case; the file that answers it on the server has the same name in kebab case. */
  readonly name: Name
  readonly verb: 'get' | 'post'
  /** As in `/api/claims/{id}`. */
  readonly path: `/api/${string}`
  /** One or two sentences: what it answers or does. */
  readonly about: string
  readonly params: Params
  readonly query: Query
  /** What a POST carries as JSON; `z.null()` for GET. */
  readonly body: Body
  readonly answer: Answer
  /** Is it a table that can be had as CSV with `?format=csv`? */
  readonly isTable: boolean
}

/** The request of a method as the one who calls it writes it. */
export interface RequestOf<M extends Method> {
  readonly params: z.input<M['params']>
  readonly query: z.input<M['query']>
  readonly body: z.input<M['body']>
}

/** The request of a method as the server reads it, defaults filled in. */
export interface ReadRequestOf<M extends Method> {
  readonly params: z.output<M['params']>
  readonly query: z.output<M['query']>
  readonly body: z.output<M['body']>
}

/** What a method answers. */
export type AnswerOf<M extends Method> = z.output<M['answer']>
