import { InputError, type BadField } from '@recount/claims'
import type { Context as HonoContext } from 'hono'
import type { z } from 'zod'

/** One part of a request, what it has to be, and what was sent. */
interface Part {
  readonly schema: z.ZodType
  readonly given: unknown
}

/** Reads the parts of a request by their schemas. Throws one InputError with every bad field of all parts. */
export function checkParts<const P extends Readonly<Record<string, Part>>>(
  parts: P,
): { readonly [K in keyof P]: z.output<P[K]['schema']> } {
  const faults: BadField[] = []
  const read = Object.entries(parts).map(([name, { schema, given }]) => {
    const { success, data, error } = schema.safeParse(given)
    if (!success) faults.push(...error.issues.map((issue) => faultOf(name, issue)))
    return [name, data] as const
  })
  if (faults.length === 0) {
    return Object.fromEntries(read) as { readonly [K in keyof P]: z.output<P[K]['schema']> }
  }
  throw new InputError(
    `${faults.length === 1 ? 'A field of the request does' : `${faults.length} fields of the request do`} not fit.`,
    '/api/openapi.json says what each method takes.',
    faults,
  )
}

function faultOf(part: string, { path, message }: z.core.$ZodIssue): BadField {
  return { path: [part, ...path].join('.'), message }
}

/** The JSON that a request carries. Throws InputError where it is none. */
export async function readBody(http: HonoContext): Promise<unknown> {
  try {
    return await http.req.json()
  } catch (error) {
    throw new InputError(`Expected JSON as the request's body; ${(error as Error).message}.`)
  }
}
