import {
  daysOf,
  findActor,
  foldName,
  type Actor,
  type Edtf,
  type Grade,
  type Incident,
  type IncidentPlace,
  type IncidentStatus,
} from '@recount/claims'
import type { Ledger, RecordedIncident } from '@recount/ledger'
import { placeKey } from '@recount/places'
import type { Case } from './case.ts'
import { actorsOf, gazetteerOf } from './reader.ts'

/** Which incidents; what is left out does not narrow. */
export interface IncidentSearch {
  readonly grade?: Grade | undefined
  /** A name as the recorder has it, or any name or id of an actor of the registry. */
  readonly belligerent?: string | undefined
  readonly recorder?: string | undefined
  /** A name or a gazetteer's id of the place, or of what it lies in. */
  readonly place?: string | undefined
  readonly from?: Edtf | undefined
  readonly to?: Edtf | undefined
  readonly status?: IncidentStatus | undefined
  /** Words, or beginnings of words: of the title, code, key, places, belligerents and notes. */
  readonly words?: string | undefined
}

/** How an incident stands to a search: `undated` where only its date, which nobody knows, is in question. */
export type IncidentMatch = 'yes' | 'undated' | 'other-status' | 'no'

/** The incidents of a case with how each stands to a search, in the order recorded; a page in memory at a time. */
export async function* searchIncidents(
  { ledger, config }: { readonly ledger: Ledger; readonly config: Case['config'] },
  search: IncidentSearch,
): AsyncGenerator<{ readonly recorded: RecordedIncident; readonly match: IncidentMatch }> {
  const test = await incidentTest(search, config)
  for await (const recorded of ledger.listIncidents()) yield { recorded, match: test(recorded) }
}

/** Tests incidents against a search. */
async function incidentTest(
  search: IncidentSearch,
  config: Case['config'],
): Promise<(recorded: RecordedIncident) => IncidentMatch> {
  const { grade, belligerent, recorder, place, status, words } = search
  const tests: ((incident: Incident) => boolean)[] = []
  if (grade !== undefined) tests.push((one) => one.grade === grade)
  if (recorder !== undefined) tests.push((one) => foldName(one.recorder) === foldName(recorder))
  if (belligerent !== undefined) tests.push(belligerentTest(belligerent, actorsOf(config)))
  if (place !== undefined) tests.push(await placeTest(place, config))
  if (words !== undefined) tests.push(wordTest(words))
  return ({ incident, status: stands }) => {
    if (!tests.every((test) => test(incident))) return 'no'
    const when = matchPeriod(incident, search)
    return when === 'yes' && status !== undefined && stands !== status ? 'other-status' : when
  }
}

function belligerentTest(name: string, actors: readonly Actor[]): (incident: Incident) => boolean {
  const id = findActor(actors, name)?.id ?? name
  const folded = foldName(name)
  return ({ belligerents }) => belligerents.some((one) => one.id === id || foldName(one.name) === folded)
}

async function placeTest(name: string, config: Case['config']): Promise<(incident: Incident) => boolean> {
  const gazetteer = await gazetteerOf(config)
  const meant = new Set([name, ...gazetteer.listByKey(placeKey(name)).map(({ id }) => id)])
  const folded = foldName(name)
  const isThere = (place: IncidentPlace): boolean =>
    place.within.some((id) => meant.has(id)) || namesOf(place).some((one) => foldName(one) === folded)
  return ({ places }) => places.some(isThere)
}

function namesOf({ name, otherNames, admin }: IncidentPlace): readonly string[] {
  return [...(name === null ? [] : [name]), ...otherNames, ...Object.values(admin)]
}

function wordTest(typed: string): (incident: Incident) => boolean {
  const wanted = foldName(typed).split(' ')
  return (incident) => {
    const { title, code, key, notes, otherCodes, belligerents, places } = incident
    const texts = [
      title,
      code,
      key,
      notes,
      ...otherCodes.map((one) => one.code),
      ...belligerents.map((one) => one.name),
    ]
    const found = foldName([...texts, ...places.flatMap(namesOf)].join(' '))
    return wanted.every((word) => ` ${found}`.includes(` ${word}`))
  }
}

/** An incident is in a stretch of time where some day that its period can mean is. */
function matchPeriod({ period }: Incident, { from, to }: IncidentSearch): 'yes' | 'no' | 'undated' {
  if (from === undefined && to === undefined) return 'yes'
  const [begin, end] = [period?.from ?? period?.to, period?.to ?? period?.from]
  const first = begin == null ? undefined : daysOf(begin)?.first
  const last = end == null ? undefined : daysOf(end)?.last
  if (first === undefined || last === undefined) return 'undated'
  const isAfter = from !== undefined && last < (daysOf(from)?.first ?? '')
  const isBefore = to !== undefined && first > (daysOf(to)?.last ?? '~')
  return isAfter || isBefore ? 'no' : 'yes'
}
