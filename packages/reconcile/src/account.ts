import { canonicalJson, hashOf, type ActorRef, type Count, type Edtf, type Period } from '@recount/claims'
import { asOfDate, pickDate, statedDate, isPlaced } from './dates.ts'
import type { Draft } from './draft.ts'
import type { Figure } from './figure.ts'
import type { LineName } from './line.ts'
import type { LineagesOf } from './lineage.ts'
import { listNoSource } from './no-source.ts'
import type { Statement, StatementScope } from './reconciliation.ts'
import type { Speaker } from './speaker.ts'

/** A statement beside what it was made of. */
export interface Account {
  readonly statement: Statement
  readonly value: number
  readonly figures: readonly Figure[]
  readonly speaker: Speaker
  readonly line: LineName
}

/** Makes the statement that a draft stands for. */
export function writeAccount(
  draft: Draft,
  { key, kind, start, end }: LineName,
  lineagesOf: LineagesOf,
): Account {
  const { value } = draft
  const figures = draft.figures.flatMap((figure) => [figure, ...figure.followers])
  const [first] = figures
  if (first === undefined) throw new Error('expected a draft with at least one figure; found none')
  const ids = figures.map(({ claim }) => claim.id).sort()
  const noSource = listNoSource(figures)
  const statement: Statement = {
    id: hashOf(canonicalJson(ids)),
    claims: ids,
    claimant: pickClaimant(figures),
    measure: first.claim.measure,
    victims: figures.map(({ victims }) => victims).find((victims) => victims !== null) ?? null,
    scope: mergeScopes(figures),
    best: pickCount(figures.filter((figure) => figure.value === value)),
    documents: [...new Set(figures.map(({ document }) => document.id))].sort(),
    lineages: lineagesOf(figures),
    ...(noSource.length === 0 ? {} : { noSource }),
    asOf: pickDate(figures.map(asOfDate)),
    statedOn: pickDate(figures.map(statedDate)),
    reasons: [...new Set(draft.reasons)],
    rulings: [...new Set(figures.flatMap(({ rulings }) => rulings))].sort((a, b) => a - b),
  }
  return { statement, value, figures, speaker: first.speaker, line: { key, kind, start, end } }
}

/** Is there a document in which both are met? */
export function sharesDocument(a: Account, b: Account): boolean {
  return a.statement.documents.some((document) => b.statement.documents.includes(document))
}

/** Orders accounts by figure, equal ones by id. */
export function bySize(a: Account, b: Account): number {
  return a.value - b.value || (a.statement.id < b.statement.id ? -1 : 1)
}

/** The claim in which an account's figure stands, for showing; one that gives the finest figure in its own words. */
export function leadingFigure({ figures, value }: Account): Figure | undefined {
  const finest = figures.filter((figure) => figure.value === value)
  return finest.find(({ claim }) => claim.section === 'body') ?? finest[0] ?? figures[0]
}

function pickClaimant(figures: readonly Figure[]): ActorRef | null {
  const refs = figures.map(({ speaker }) => speaker.ref).filter((ref) => ref !== null)
  return refs.toSorted((a, b) => (rankRef(a) < rankRef(b) ? -1 : 1))[0] ?? null
}

function rankRef({ id, name }: ActorRef): string {
  return `${id === null ? 1 : 0} ${name}`
}

/** Loosest first: "at least 1,302" allows everything that "1,302" does. */
const looseness: readonly Count['form'][] = [
  'vague',
  'at-least',
  'up-to',
  'more-than',
  'fewer-than',
  'about',
  'range',
  'exact',
]

function pickCount(figures: readonly Figure[]): Count {
  const counts = figures.map(({ claim }) => claim.count)
  const [loosest] = counts.toSorted((a, b) => (rankCount(a) < rankCount(b) ? -1 : 1))
  if (loosest === undefined) throw new Error('expected a statement with at least one count; found none')
  const { form, min, max, words } = loosest
  return { form, min, max, words }
}

function rankCount({ form, words }: Count): string {
  return `${looseness.indexOf(form)} ${words}`
}

function mergeScopes(figures: readonly Figure[]): StatementScope {
  const claims = figures.map(({ claim }) => claim)
  return {
    places: figures[0]?.places ?? [],
    period: mergePeriods(claims.map(({ period }) => period)),
    perpetrators: claims.map(({ perpetrators }) => perpetrators).find((list) => list.length > 0) ?? [],
    means: [...new Set(claims.flatMap(({ means }) => means))].sort(),
    definition: figures.map(({ definition }) => definition).find((definition) => definition !== null) ?? null,
    part: figures[0]?.part ?? null,
  }
}

function mergePeriods(periods: readonly (Period | null)[]): Period | null {
  const from = pickFinest(periods.map((period) => period?.from ?? null))
  const to = pickFinest(periods.map((period) => period?.to ?? null))
  return from === null && to === null ? null : { from, to }
}

function pickFinest(dates: readonly (Edtf | null)[]): Edtf | null {
  const placed = dates.filter(isPlaced)
  return placed.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null
}
