import { InputError } from '@recount/claims'

/** The value of an option that takes one of a few words; undefined where it was not given. Throws InputError on another word. */
export function parseChoice<T extends string>(
  name: string,
  values: readonly T[],
  given: string | undefined,
): T | undefined {
  const found = values.find((value) => value === given)
  if (given === undefined || found !== undefined) return found
  throw new InputError(
    `Expected --${name} to be one of ${values.join(', ')}; found ${JSON.stringify(given)}.`,
  )
}
