import {
  countForms,
  countSchema,
  edtfSchema,
  findActor,
  InputError,
  means,
  measures,
  periodSchema,
  stances,
  victimClasses,
  type Actor,
  type ActorRef,
  type BadField,
  type Claim,
  type ClaimContent,
  type CountForm,
  type Gazetteer,
  type GazetteerPlace,
  type Period,
  type Place,
} from '@recount/claims'
import { placeKey } from '@recount/places'

/** What the values of an edit are looked up in. */
interface EditSources {
  readonly actors: readonly Actor[]
  /** Opened only when a place is to be looked up. */
  openGazetteer(): Promise<Gazetteer>
  /** Throws where an id means no claim or several. */
  getClaim(idOrPrefix: string): Promise<Claim>
}

type Changes = Partial<Omit<ClaimContent, 'document' | 'readings' | 'reader'>>
type Parse = (value: string, claim: Claim, sources: EditSources) => Changes | Promise<Changes>

/** The fields an edit can set, and how each value is read. `count` and `form` are put together, see `parseChanges`. */
export const editableFields: Readonly<Record<string, Parse>> = {
  count: () => ({}),
  form: () => ({}),
  measure: (value) => ({ measure: oneOf(measures, value) }),
  victims: (value) => ({ victims: isNone(value) ? null : oneOf(victimClasses, value) }),
  definition: (value) => ({ definition: isNone(value) ? null : value }),
  claimant: (value, _, { actors }) => ({ claimant: isNone(value) ? null : findActorRef(value, actors) }),
  relay: (value, _, { actors }) => ({ relay: listOf(value).map((name) => findActorRef(name, actors)) }),
  perpetrators: (value, _, { actors }) => ({
    perpetrators: listOf(value).map((name) => findActorRef(name, actors)),
  }),
  places: parsePlaces,
  period: (value) => ({ period: isNone(value) ? null : parsePeriod(value) }),
  asOf: (value) => ({ asOf: parseDate(value) }),
  statedOn: (value) => ({ statedOn: parseDate(value) }),
  means: (value) => ({ means: listOf(value).map((item) => oneOf(means, item)) }),
  stance: (value) => ({ stance: oneOf(stances, value) }),
  partOf: parsePart,
}

/**
 * Reads `field=value` assignments into the changes of a `claim-edited` entry. Throws InputError with every bad field at
 * once: unknown fields, values that don't fit, a count whose number and form don't go together, nothing to change.
 */
export async function parseChanges(
  assignments: readonly string[],
  claim: Claim,
  sources: EditSources,
): Promise<Changes> {
  const faults: BadField[] = []
  const given = new Map<string, string>()
  for (const assignment of assignments) faults.push(...readAssignment(assignment, given))
  const parts: Changes[] = []
  for (const [field, value] of given) {
    // oxlint-disable-next-line no-await-in-loop -- a few look-ups, told in the order given
    await collect(field, faults, parts, () => editableFields[field]?.(value, claim, sources) ?? {})
  }
  if (given.has('count') || given.has('form')) {
    await collect('count', faults, parts, () => ({
      count: parseCount(given.get('count'), given.get('form'), claim.count),
    }))
  }
  if (faults.length === 0 && given.size > 0) return Object.assign({}, ...parts) as Changes
  throw refuse(faults)
}

function readAssignment(assignment: string, given: Map<string, string>): readonly BadField[] {
  const [field = '', ...rest] = assignment.split('=')
  const name = field.trim()
  if (rest.length === 0) return [{ path: assignment, message: 'expected FIELD=VALUE' }]
  if (!Object.hasOwn(editableFields, name)) {
    return [
      {
        path: name || assignment,
        message: `there is no such field; the fields are ${Object.keys(editableFields).join(', ')}`,
      },
    ]
  }
  if (given.has(name)) return [{ path: name, message: 'is set twice' }]
  given.set(name, rest.join('=').trim())
  return []
}

async function collect(
  path: string,
  faults: BadField[],
  parts: Changes[],
  parse: () => Changes | Promise<Changes>,
): Promise<void> {
  try {
    parts.push(await parse())
  } catch (error) {
    if (!(error instanceof Error && 'hint' in error)) throw error
    faults.push({ path, message: error.message })
  }
}

function refuse(faults: readonly BadField[]): InputError {
  if (faults.length === 0)
    return new InputError('There is nothing to change.', 'Say what: --set count=1302 --set form=at-least.')
  return new InputError(
    `Nothing was recorded: ${faults.length === 1 ? 'a field does' : `${faults.length} fields do`} not fit.`,
    'recount edit --help lists the fields and gives examples.',
    faults,
  )
}

/**
 * A count from its number (`1302`, `1,302`, `29-36`, `none` for words without a number) and its form. What is not given is
 * taken from the claim where it fits, so that `form=at-least` alone keeps the number. The count's words and span stay.
 */
function parseCount(
  number: string | undefined,
  form: string | undefined,
  old: Claim['count'],
): Claim['count'] {
  const [low, high] = number === undefined ? boundsOf(old) : parseNumber(number)
  const meant = form === undefined ? formFor(old.form, low, high) : oneOf(countForms, form)
  refuseMismatch(meant, number, low !== high)
  const bare = { form: meant, ...bounds(meant, low, high), words: old.words }
  const { success, error, data } = countSchema.safeParse(bare)
  if (!success) throw new InputError(error.issues.map(({ message }) => message).join('; '))
  return { ...data, start: old.start, end: old.end }
}

function refuseMismatch(form: CountForm, number: string | undefined, isRange: boolean): void {
  if (form === 'vague' && number !== undefined && !isNone(number)) {
    throw new InputError(`a vague count has no number; found ${number}`)
  }
  if (isRange && form !== 'range' && form !== 'vague') {
    throw new InputError(`a count of the form ${form} takes one number; found two`)
  }
}

function boundsOf({ min, max }: Claim['count']): readonly [number | null, number | null] {
  return [min ?? max, max ?? min]
}

function parseNumber(text: string): readonly [number | null, number | null] {
  if (isNone(text)) return [null, null]
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\s*(?:-|–|\.\.)\s*(\d{1,3}(?:,\d{3})+|\d+))?$/.exec(text)
  if (match === null)
    throw new InputError(`expected a number such as 1302, 1,302 or 29-36; found ${JSON.stringify(text)}`)
  const [low, high] = [match[1], match[2] ?? match[1]].map((digits) =>
    Number((digits ?? '').replaceAll(',', '')),
  )
  return [low ?? null, high ?? null]
}

/** The old form where the new number can have it. */
function formFor(old: CountForm, low: number | null, high: number | null): CountForm {
  if (low === null) return 'vague'
  if (low !== high) return 'range'
  return old === 'vague' || old === 'range' ? 'exact' : old
}

function bounds(
  form: CountForm,
  low: number | null,
  high: number | null,
): { min: number | null; max: number | null } {
  switch (form) {
    case 'vague':
      return { min: null, max: null }
    case 'at-least':
    case 'more-than':
      return { min: low, max: null }
    case 'up-to':
    case 'fewer-than':
      return { min: null, max: high }
    default:
      return { min: low, max: high }
  }
}

function findActorRef(name: string, actors: readonly Actor[]): ActorRef {
  const actor = actors.find(({ id }) => id === name) ?? findActor(actors, name)
  return actor === undefined ? { name, id: null } : { name: actor.name, id: actor.id }
}

async function parsePlaces(value: string, _: Claim, sources: EditSources): Promise<Changes> {
  const gazetteer = await sources.openGazetteer()
  return { places: listOf(value).map((name) => findPlace(name, gazetteer)) }
}

function findPlace(name: string, gazetteer: Gazetteer): Place {
  const byId = gazetteer.findById(name)
  const meanings = byId === undefined ? gazetteer.listByKey(placeKey(name)) : [byId]
  const [only, ...others] = meanings
  if (only === undefined) {
    throw new InputError(
      `the gazetteer knows no place ${JSON.stringify(name)}; add it under places in recount.json`,
    )
  }
  if (others.length === 0) return placeOf(only)
  const named = meanings.slice(0, 6).map(({ id, kind }) => `${id} (${kind})`)
  throw new InputError(
    `${JSON.stringify(name)} can mean ${named.join(', ')}${meanings.length > 6 ? ' and more' : ''}; give the id`,
  )
}

function placeOf({ id, name, kind, within, latitude, longitude }: GazetteerPlace): Place {
  return { id, name, kind, within, latitude, longitude }
}

/** `2014-08..2019-04`, `2014-08..` (open), `..2019`, or one date. */
function parsePeriod(text: string): Period {
  const [from, to] = text.includes('..') ? text.split('..', 2) : [text, text]
  const period = { from: from === '' ? null : (from ?? null), to: to === '' ? null : (to ?? null) }
  return checked(periodSchema.safeParse(period))
}

function parseDate(text: string): string | null {
  return isNone(text) ? null : checked(edtfSchema.safeParse(text))
}

async function parsePart(value: string, claim: Claim, sources: EditSources): Promise<Changes> {
  if (isNone(value)) return { partOf: null }
  const whole = await sources.getClaim(value)
  if (whole.document === claim.document && whole.id !== claim.id) return { partOf: whole.id }
  throw new InputError('expected another claim of the same document')
}

function oneOf<T extends string>(values: readonly T[], given: string): T {
  const found = values.find((value) => value === given)
  if (found !== undefined) return found
  throw new InputError(`expected one of ${values.join(', ')}; found ${JSON.stringify(given)}`)
}

function listOf(value: string): readonly string[] {
  if (isNone(value)) return []
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function isNone(value: string): boolean {
  return value === '' || value === 'none'
}

function checked<T>(
  result: { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } },
): T {
  if (result.success) return result.data
  throw new InputError(result.error.issues.map(({ message }) => message).join('; '))
}
