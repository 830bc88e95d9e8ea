import {
  countForms,
  countSchema,
  InputError,
  means,
  measures,
  stances,
  victimClasses,
  type Actor,
  type Claim,
  type ClaimContent,
  type CountForm,
  type Gazetteer,
  type GazetteerPlace,
  type Place,
} from '@recount/claims'
import { placeKey } from '@recount/places'
import {
  collectFault,
  findActorRef,
  isNone,
  listOf,
  oneOf,
  parseDate,
  parseNumber,
  parsePeriod,
  readAssignments,
  refuseAssignments,
} from './field-values.ts'

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
  const fields = Object.keys(editableFields)
  const read = readAssignments(assignments, (name) => fields.includes(name), fields.join(', '))
  const { given } = read
  const faults = [...read.faults]
  const parts: (Changes | undefined)[] = []
  for (const [field, value] of given) {
    // oxlint-disable-next-line no-await-in-loop -- a few look-ups, told in the order given
    parts.push(await collectFault(field, faults, () => editableFields[field]?.(value, claim, sources) ?? {}))
  }
  if (given.has('count') || given.has('form')) {
    const parse = () => ({ count: parseCount(given.get('count'), given.get('form'), claim.count) })
    parts.push(await collectFault('count', faults, parse))
  }
  if (faults.length === 0 && given.size > 0) return Object.assign({}, ...parts) as Changes
  throw refuseAssignments(faults, 'edit', '--set count=1302 --set form=at-least')
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

async function parsePart(value: string, claim: Claim, sources: EditSources): Promise<Changes> {
  if (isNone(value)) return { partOf: null }
  const whole = await sources.getClaim(value)
  if (whole.document === claim.document && whole.id !== claim.id) return { partOf: whole.id }
  throw new InputError('expected another claim of the same document')
}
