import {
  edtfSchema,
  findActor,
  InputError,
  periodSchema,
  type Actor,
  type ActorRef,
  type BadField,
  type Period,
} from '@recount/claims'

/** `none`, or nothing at all, empties a field. */
export function isNone(value: string): boolean {
  return value === '' || value === 'none'
}

/** The values of a list, which semicolons separate. */
export function listOf(value: string): readonly string[] {
  if (isNone(value)) return []
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** One of a few words. Throws InputError on another. */
export function oneOf<T extends string>(values: readonly T[], given: string): T {
  const found = values.find((value) => value === given)
  if (found !== undefined) return found
  throw new InputError(`expected one of ${values.join(', ')}; found ${JSON.stringify(given)}`)
}

/** What a schema made of a value. Throws InputError with what it expected. */
export function checked<T>(
  result: { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } },
): T {
  if (result.success) return result.data
  throw new InputError(result.error.issues.map(({ message }) => message).join('; '))
}

/** `2014-08..2019-04`, `2014-08..` (open), `..2019`, or one date. Throws InputError. */
export function parsePeriod(text: string): Period {
  const [from, to] = text.includes('..') ? text.split('..', 2) : [text, text]
  const period = { from: from === '' ? null : (from ?? null), to: to === '' ? null : (to ?? null) }
  return checked(periodSchema.safeParse(period))
}

/** A date in EDTF, null for `none`. Throws InputError. */
export function parseDate(text: string): string | null {
  return isNone(text) ? null : checked(edtfSchema.safeParse(text))
}

/** `1302`, `1,302` or `29-36`: both ends; null for `none`. Throws InputError. */
export function parseNumber(text: string): readonly [number | null, number | null] {
  if (isNone(text)) return [null, null]
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\s*(?:-|–|\.\.)\s*(\d{1,3}(?:,\d{3})+|\d+))?$/.exec(text)
  if (match === null)
    throw new InputError(`expected a number such as 1302, 1,302 or 29-36; found ${JSON.stringify(text)}`)
  const [low, high] = [match[1], match[2] ?? match[1]].map((digits) =>
    Number((digits ?? '').replaceAll(',', '')),
  )
  return [low ?? null, high ?? null]
}

/** The actor of an id or a name, by the registry's name; the name as it was given where the registry knows none. */
export function findActorRef(name: string, actors: readonly Actor[]): ActorRef {
  const actor = actors.find(({ id }) => id === name) ?? findActor(actors, name)
  return actor === undefined ? { name, id: null } : { name: actor.name, id: actor.id }
}

/** What was assigned, by field, and what is wrong with the assignments. */
export interface Assignments {
  readonly given: ReadonlyMap<string, string>
  readonly faults: readonly BadField[]
}

/** Reads `field=value` words. A field that `isField` does not know and one that is set twice are faults. */
export function readAssignments(
  assignments: readonly string[],
  isField: (name: string) => boolean,
  fieldsInWords: string,
): Assignments {
  const given = new Map<string, string>()
  const faults = assignments.flatMap((assignment) => {
    const [field = '', ...rest] = assignment.split('=')
    const path = field.trim()
    if (rest.length === 0) return [{ path: assignment, message: 'expected FIELD=VALUE' }]
    if (!isField(path)) {
      return [
        { path: path || assignment, message: `there is no such field; the fields are ${fieldsInWords}` },
      ]
    }
    if (given.has(path)) return [{ path, message: 'is set twice' }]
    given.set(path, rest.join('=').trim())
    return []
  })
  return { given, faults }
}

/** Does a piece of reading; what it refuses becomes a fault of the field, and the answer is undefined. */
export async function collectFault<T>(
  path: string,
  faults: BadField[],
  parse: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await parse()
  } catch (error) {
    if (!(error instanceof Error && 'hint' in error)) throw error
    faults.push({ path, message: error.message })
    return undefined
  }
}

/** What to throw where assignments don't fit, or there are none. */
export function refuseAssignments(faults: readonly BadField[], command: string, example: string): InputError {
  if (faults.length === 0) return new InputError('There is nothing to change.', `Say what: ${example}.`)
  return new InputError(
    `Nothing was recorded: ${faults.length === 1 ? 'a field does' : `${faults.length} fields do`} not fit.`,
    `recount ${command} --help lists the fields and gives examples.`,
    faults,
  )
}
