import type { ClaimFilter, SampleView } from '@recount/api'
import { canonicalJson, ConflictError, hashOf, MissingError } from '@recount/claims'
import type { CaseState, LiveClaim } from './live/case-state.ts'
import type { LiveCase } from './live/live-case.ts'
import { listProposed } from './queue.ts'

/** A sample that was drawn; `last` has the claims that it stands for, each with the number of the last entry about it. */
export interface Sample {
  readonly id: string
  readonly filter: ClaimFilter
  readonly entry: number
  readonly head: string
  readonly by: string
  readonly at: string
  readonly last: ReadonlyMap<string, number>
  readonly claims: readonly string[]
  /** Samples of the same filter that were spoiled before this one. */
  readonly spoiled: number
  settled: SampleView['settled']
}

type Verdict = SampleView['claims'][number]['verdict']

const smallest = 10
const largest = 50

/** The samples drawn since the case was opened, the latest of each filter by the filter. */
const drawn = new WeakMap<LiveCase, Map<string, Sample>>()

/** How many of so many claims have to be checked: one in ten, at least 10 and at most 50, all where there are fewer. */
function sizeOfSample(claims: number): number {
  return Math.min(claims, Math.max(smallest, Math.min(largest, Math.ceil(claims / 10))))
}

/**
 * Draws a sample of the proposed claims that pass a filter; the one that is open already where there is one, so that nobody
 * draws until they like what they get. Throws MissingError where no claim passes.
 */
export function drawSample(
  filter: ClaimFilter,
  live: LiveCase,
  { by, at }: Pick<Sample, 'by' | 'at'>,
): Sample {
  const { state } = live
  const samples = samplesOf(live)
  const key = canonicalJson(filter)
  const before = samples.get(key)
  const isSpoiled = before !== undefined && isSpoilt(before, state)
  if (before !== undefined && before.settled === null && !isSpoiled) return before
  const claims = listProposed(filter, state)
  if (claims.length === 0) {
    throw new MissingError('No proposed claim passes these filters.', 'Take one of the filters away.')
  }
  const { entries: entry, head } = state
  const sample: Sample = {
    id: hashOf(`${head} ${key}`).slice(0, 16),
    filter,
    entry,
    head,
    by,
    at,
    last: new Map(claims.map(({ recorded }) => [recorded.claim.id, recorded.last])),
    claims: chooseClaims(claims, head),
    spoiled: (before?.spoiled ?? 0) + Number(isSpoiled),
    settled: null,
  }
  samples.set(key, sample)
  return sample
}

/** The claims with the least hashes, in reading order. */
function chooseClaims(claims: readonly LiveClaim[], head: string): readonly string[] {
  const ids = claims.map(({ recorded }) => recorded.claim.id)
  const ranked = ids.map((id) => ({ id, hash: hashOf(`${head} ${id}`) }))
  const least = ranked.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, sizeOfSample(ids.length))
  const chosen = new Set(least.map(({ id }) => id))
  return ids.filter((id) => chosen.has(id))
}

/** The sample of an id. Throws MissingError where none was drawn since the case was opened, or a later one took its place. */
export function getSample(id: string, live: LiveCase): Sample {
  const found = [...samplesOf(live).values()].find((sample) => sample.id === id)
  if (found !== undefined) return found
  throw new MissingError(
    'This sample is not there any more: a later one took its place, or Recount was started anew.',
    'Draw a sample again; what was decided stays.',
  )
}

/** A sample as it is shown, with what became of its claims. */
export function viewSample(sample: Sample, state: CaseState): SampleView {
  const { last, claims, ...rest } = sample
  return {
    ...rest,
    of: last.size,
    claims: claims.map((id) => ({ id, verdict: verdictOn(id, sample, state) })),
  }
}

/**
 * The claims that a sample stands for besides those in it, parted in those nobody touched since it was drawn and others.
 * Throws ConflictError unless every claim of the sample was accepted as it was.
 */
export function listRest(
  sample: Sample,
  state: CaseState,
): { readonly untouched: readonly string[]; readonly leftOut: readonly string[] } {
  if (sample.settled !== null) {
    throw new ConflictError(
      `The claims of this sample were accepted already: ${sample.settled.accepted} besides the ${sample.claims.length} checked.`,
      'Draw a new sample for what was proposed since.',
    )
  }
  refuseUnchecked(sample, state)
  const inSample = new Set(sample.claims)
  const rest = [...sample.last.keys()].filter((id) => !inSample.has(id))
  const isUntouched = (id: string): boolean => {
    const recorded = state.findClaim(id)?.recorded
    return recorded?.status === 'proposed' && recorded.last === sample.last.get(id)
  }
  return { untouched: rest.filter(isUntouched), leftOut: rest.filter((id) => !isUntouched(id)) }
}

/** Why the rest is accepted, as its entries say it. */
export function sayWhy({ claims, last, entry, by, spoiled }: Sample): string {
  const why = `accepted by sample: ${claims.length} of ${last.size} checked, all right, drawn at entry ${entry} by ${by}`
  return spoiled === 0
    ? why
    : `${why}; ${spoiled === 1 ? 'a sample' : `${spoiled} samples`} before it did not hold`
}

function refuseUnchecked(sample: Sample, state: CaseState): void {
  const { claims } = sample
  const verdicts = claims.map((id) => verdictOn(id, sample, state))
  const count = (...kinds: readonly Verdict[]) => verdicts.filter((one) => kinds.includes(one)).length
  const wrong = count('rejected', 'edited')
  if (wrong > 0) {
    throw new ConflictError(
      `Nothing was accepted: ${wrong} of the ${claims.length} claims checked ${wrong === 1 ? 'was' : 'were'} not right as proposed (${count('rejected')} rejected, ${count('edited')} edited).`,
      'Claims like these have to be looked at one by one, or a narrower filter drawn from anew.',
    )
  }
  const waiting = count('waiting')
  if (waiting > 0) {
    throw new ConflictError(
      `Nothing was accepted: ${waiting} of the ${claims.length} claims of the sample ${waiting === 1 ? 'waits' : 'wait'} to be checked.`,
      'Check every claim of the sample first.',
    )
  }
}

function isSpoilt(sample: Sample, state: CaseState): boolean {
  return sample.claims.some((id) => ['rejected', 'edited'].includes(verdictOn(id, sample, state)))
}

/** A claim that a later reading withdrew, or read otherwise, was not right as proposed. */
function verdictOn(id: string, { entry }: Sample, state: CaseState): Verdict {
  const recorded = state.findClaim(id)?.recorded
  if (recorded === undefined) return 'edited'
  if (recorded.status === 'rejected') return 'rejected'
  if (recorded.edits.some((edit) => edit.entry > entry && edit.undone === null)) return 'edited'
  return recorded.status === 'accepted' ? 'accepted' : 'waiting'
}

function samplesOf(live: LiveCase): Map<string, Sample> {
  const known = drawn.get(live) ?? new Map<string, Sample>()
  drawn.set(live, known)
  return known
}
