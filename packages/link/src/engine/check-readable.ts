import type { Engine } from './engine.ts'
import { LinkError, reasonOf } from '../link-error.ts'

/** Throws LinkError `input` with what the engine says where a query can't be run; nothing is read. */
export async function checkReadable(
  engine: Engine,
  query: string,
  { what, hint }: { readonly what: string; readonly hint: string },
): Promise<void> {
  try {
    await engine.ask(`select * from (${query}) q limit 0`)
  } catch (error) {
    throw new LinkError('input', `${what} can't be read: ${reasonOf(error)}`, hint)
  }
}
