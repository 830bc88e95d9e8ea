import type { Claim, Ruling, RulingBody } from '@recount/claims'
import type { Speaker, Speakers } from './speaker.ts'

/** A ruling of one kind. */
type RulingOf<Kind extends RulingBody['kind']> = Ruling & {
  readonly body: Extract<RulingBody, { kind: Kind }>
}

/** Figures that are one statement by ruling; `name` tells such groups apart, `entries` are the rulings behind it. */
interface Merge {
  readonly name: string
  readonly entries: readonly number[]
  readonly reason: string
}

/** A figure that a person has called a slip: the number believed, the claim that gives it, and who said so. */
export interface RuledSlip {
  readonly meant: number
  readonly believed: string | null
  readonly entry: number
  readonly reason: string
}

/** What people ruled, to be asked claim by claim. */
export interface Rulings {
  readonly isEmpty: boolean
  /** What a speaker means by the class or the measure of a claim that does not say; the latest ruling holds. */
  findDefinition(
    speaker: Speaker,
    claim: Claim,
  ): { readonly definition: string; readonly entry: number } | undefined
  /** The group of figures that a claim was merged into, by claim id. */
  findMerge(claim: string): Merge | undefined
  /** The splits that a claim is part of: which ruling, and on which of its two sides. */
  listSides(claim: string): readonly Side[]
  findSlip(claim: string): RuledSlip | undefined
}

/** One side of a split: `leaves` for the figures that the ruling takes out of the others' statement. */
export interface Side {
  readonly entry: number
  readonly leaves: boolean
  readonly reason: string
}

/** Prepares rulings in force for being asked. Where two bear on one claim, the later one holds. */
export function openRulings(rulings: readonly Ruling[], speakers: Speakers): Rulings {
  const ordered = rulings.toSorted((a, b) => a.entry - b.entry)
  const definitions = new Map(
    ordered
      .filter((ruling) => isKind(ruling, 'definition-set'))
      .map((ruling) => [keyOfDefinition(ruling, speakers), ruling]),
  )
  const merges = indexMerges(ordered.filter((ruling) => isKind(ruling, 'statements-merged')))
  const sides = indexSides(ordered.filter((ruling) => isKind(ruling, 'statement-split')))
  const slips = new Map(
    ordered
      .filter((ruling) => isKind(ruling, 'slip-confirmed'))
      .map((ruling) => [ruling.body.payload.slip.claim, readSlip(ruling)]),
  )
  return {
    isEmpty: rulings.length === 0,
    findDefinition(speaker, { victims, measure }) {
      if (definitions.size === 0) return undefined
      const keys = [
        [victims, measure],
        [victims, null],
        [null, measure],
      ].map(([people, counted]) => `${speaker.key} ${people} ${counted}`)
      const found = keys.map((key) => definitions.get(key)).find((ruling) => ruling !== undefined)
      return found === undefined
        ? undefined
        : { definition: found.body.payload.definition, entry: found.entry }
    },
    findMerge: (claim) => merges.get(claim),
    listSides: (claim) => sides.get(claim) ?? [],
    findSlip: (claim) => slips.get(claim),
  }
}

function isKind<Kind extends RulingBody['kind']>(ruling: Ruling, kind: Kind): ruling is RulingOf<Kind> {
  return ruling.body.kind === kind
}

function keyOfDefinition({ body: { payload } }: RulingOf<'definition-set'>, speakers: Speakers): string {
  const { claimant, victims, measure } = payload
  return `${speakers.speakerOf(claimant, '', null).key} ${victims} ${measure}`
}

/** Merges with a claim in common are one group. */
function indexMerges(rulings: readonly RulingOf<'statements-merged'>[]): ReadonlyMap<string, Merge> {
  const found = new Map<string, Merge>()
  for (const ruling of rulings) {
    const claims = ruling.body.payload.figures.map(({ claim }) => claim)
    const touched = [
      ...new Set(claims.map((claim) => found.get(claim)).filter((merge) => merge !== undefined)),
    ]
    const merge: Merge = {
      name: `merge ${touched[0]?.entries[0] ?? ruling.entry}`,
      entries: [...touched.flatMap(({ entries }) => entries), ruling.entry],
      reason: [...touched.map(({ reason }) => reason), `one statement by ${sayRuling(ruling)}`].join('; '),
    }
    const names = new Set(touched)
    for (const [claim, old] of found) if (names.has(old)) found.set(claim, merge)
    for (const claim of claims) found.set(claim, merge)
  }
  return found
}

function indexSides(rulings: readonly RulingOf<'statement-split'>[]): ReadonlyMap<string, readonly Side[]> {
  const found = new Map<string, Side[]>()
  for (const ruling of rulings) {
    const { figures, from } = ruling.body.payload
    const reason = `another statement by ${sayRuling(ruling)}`
    const put = (claim: string, leaves: boolean): void => {
      found.set(claim, [...(found.get(claim) ?? []), { entry: ruling.entry, leaves, reason }])
    }
    for (const { claim } of figures) put(claim, true)
    for (const { claim } of from) put(claim, false)
  }
  return found
}

function readSlip(ruling: RulingOf<'slip-confirmed'>): RuledSlip {
  const { meant, believed } = ruling.body.payload
  const reason = `${ruling.by} decided so (entry ${ruling.entry})${ruling.why === null ? '' : `: ${ruling.why}`}`
  return { meant, believed: believed?.claim ?? null, entry: ruling.entry, reason }
}

function sayRuling({ by, entry, why }: Ruling): string {
  return `the decision of ${by} (entry ${entry})${why === null ? '' : `: ${why}`}`
}
