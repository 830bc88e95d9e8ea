import { civilianParts, daysOf, foldName, type Aggregate, type HarmClass } from '@recount/claims'
import type { OverlappingIncident, PeopleRange } from './overlap.ts'
import type { Units } from './place-scope.ts'

/** What containment is told by. Days are ISO text. `bearsName`: a place or unit of it bears a name of the aggregate. */
export interface Candidate {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly dayFrom: string | null
  readonly dayTo: string | null
  readonly units: Units
  readonly bearsName: boolean
  readonly belligerents: readonly string[]
  readonly ranges: Readonly<Partial<Record<HarmClass, PeopleRange>>>
}

/** What people decided of an incident: the aggregate counts it, or doesn't; both is no decision. */
export type Decision = 'holds' | 'holds not' | 'both'

/** What of the case bears on containment. */
export interface Surroundings {
  readonly isElsewhere: (units: Units) => boolean
  /** Do incidents bear each of the aggregate's belligerents, so that another name is another belligerent? */
  readonly knowsBelligerents: boolean
}

/** `within`, surely `outside`, or the reason why neither is sure. */
type Part = 'within' | 'outside' | { readonly unsure: string }

/** An incident's standing to an aggregate; undefined where it is surely outside, or was decided to be. */
export function findStanding(
  aggregate: Aggregate,
  candidate: Candidate,
  decision: Decision | undefined,
  surroundings: Surroundings,
): OverlappingIncident | undefined {
  if (decision === 'holds not') return undefined
  const { id, code, title } = candidate
  const people = findPeople(aggregate.victims, candidate.ranges)
  const parts = decision === 'holds' ? [] : listParts(aggregate, candidate, surroundings)
  if (parts.includes('outside') && decision === undefined) return undefined
  const reasons = [
    ...(decision === 'both' ? ['decisions contradict each other'] : []),
    ...[...parts, people.part].flatMap((part) => (typeof part === 'object' ? [part.unsure] : [])),
  ]
  if (reasons.length > 0) return { id, code, title, standing: 'possible', why: reasons, held: people.held }
  const why = decision === 'holds' ? 'somebody decided that it is counted' : 'within in time, place and class'
  return { id, code, title, standing: 'sure', why: [why], held: people.held }
}

function listParts(aggregate: Aggregate, candidate: Candidate, surroundings: Surroundings): readonly Part[] {
  return [
    relateDays(aggregate, candidate),
    relatePlaces(aggregate, candidate, surroundings),
    relateBelligerents(aggregate, candidate, surroundings),
  ]
}

function relateDays({ period }: Aggregate, { dayFrom, dayTo }: Candidate): Part {
  if (dayFrom === null || dayTo === null) return { unsure: 'its date is not known' }
  const first = period.from === null ? undefined : daysOf(period.from)?.first
  const last = period.to === null ? undefined : daysOf(period.to)?.last
  if ((first !== undefined && dayTo < first) || (last !== undefined && dayFrom > last)) return 'outside'
  if (first === undefined || last === undefined) return { unsure: "the figure's period is open" }
  return dayFrom >= first && dayTo <= last ? 'within' : { unsure: 'its days reach beyond the period' }
}

function relatePlaces(
  { places }: Aggregate,
  { bearsName, units }: Candidate,
  { isElsewhere }: Surroundings,
): Part {
  if (places.length === 0 || bearsName) return 'within'
  return isElsewhere(units) ? 'outside' : { unsure: 'its place may lie within' }
}

function relateBelligerents(
  aggregate: Aggregate,
  { belligerents }: Candidate,
  { knowsBelligerents }: Surroundings,
): Part {
  if (aggregate.belligerents.length === 0) return 'within'
  if (belligerents.length === 0) return { unsure: 'nobody is named for it' }
  const wanted = new Set(aggregate.belligerents.map(foldName))
  const named = belligerents.filter((name) => wanted.has(foldName(name)))
  if (named.length === belligerents.length) return 'within'
  if (named.length > 0) return { unsure: 'others are named for it too' }
  return knowsBelligerents
    ? 'outside'
    : { unsure: 'incidents may name the belligerent of the figure otherwise' }
}

const partsOfCivilians: ReadonlySet<HarmClass> = new Set(civilianParts)

interface People {
  readonly held: PeopleRange
  readonly part: Part
}

/**
 * The people of an incident whom a figure for a class may count: those of its own class; for everybody the civilians, where
 * nobody else is counted; else as many as a wider class has, for how many of them are of the class is not known.
 */
function findPeople(of: HarmClass, ranges: Candidate['ranges']): People {
  const own = ranges[of] ?? (of === 'persons' ? ranges.civilians : undefined)
  if (own !== undefined) return { held: own, part: 'within' }
  const wider: readonly HarmClass[] = partsOfCivilians.has(of) ? ['civilians', 'persons'] : ['persons']
  const found = wider.find((one) => of !== one && ranges[one] !== undefined)
  if (found === undefined) return { held: { min: null, max: null }, part: { unsure: 'it gives no number' } }
  const held = { min: 0, max: ranges[found]?.max ?? null }
  return { held, part: { unsure: `how many of its ${found} are ${of} is not known` } }
}
