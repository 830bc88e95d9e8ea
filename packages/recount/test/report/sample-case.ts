import { hashOf, type Claim } from '@recount/claims'
import type { Breakdown, Disagreement, KnownDate, Reconciliation, Statement } from '@recount/reconcile'
import type { ReportClaim, ReportInput } from '../../src/report-input.ts'
import { articles } from './sample-articles.ts'
import { claims, showClaim } from './sample-claims.ts'

const unknown: KnownDate = { date: null, how: 'unknown' }

/** One statement of claims, the first of which gives its figure and scope. */
export function statementOf(own: readonly [Claim, ...Claim[]], changes: Partial<Statement> = {}): Statement {
  const [first] = own
  const { form, min, max, words } = first.count
  const documents = [...new Set(own.map(({ document }) => document))]
  return {
    id: hashOf(own.map(({ id }) => id).join()),
    claims: own.map(({ id }) => id),
    claimant: first.claimant,
    measure: first.measure,
    victims: first.victims,
    scope: {
      places: first.places,
      period: first.period,
      perpetrators: first.perpetrators,
      means: first.means,
      definition: first.definition,
      part: null,
    },
    best: { form, min, max, words },
    documents,
    lineages: documents.map((id) => ({ documents: [id], by: 'alone', reason: '' })),
    asOf:
      first.asOf === null
        ? first.published === null
          ? unknown
          : { date: first.published, how: 'published' }
        : { date: first.asOf, how: 'said' },
    statedOn: unknown,
    reasons: [],
    rulings: [],
    ...changes,
  }
}

const main = statementOf([claims.atLeast, claims.headline, claims.relayed, claims.copied], {
  lineages: [
    { documents: [articles.post.document.id], by: 'alone', reason: '' },
    {
      documents: [articles.wire.document.id, articles.radio.document.id],
      by: 'attribution',
      reason: 'the documents credit one another or the same relay',
    },
  ],
  reasons: ['1,240 is 1,246 rounded, and both stand in one document'],
})
const earlier = statementOf([claims.earlier])
const slip = statementOf([claims.slip], { asOf: { date: '2021-05', how: 'said' } })
const moreThan = statementOf([claims.moreThan])
const about = statementOf([claims.about], { asOf: unknown })
const reports = statementOf([claims.reports])
const whole = statementOf([claims.whole])
const parts = [claims.men, claims.women, claims.children].map((claim) => statementOf([claim]))
const upTo = statementOf([claims.upTo])
const range = statementOf([claims.range])
const fewer = statementOf([claims.fewer])

const disagreements: readonly Disagreement[] = [
  {
    id: hashOf('conflict'),
    kind: 'conflict',
    members: [main.id, moreThan.id],
    certainty: 'possibly',
    reason:
      'River Command: at least 1,246; Harbour Watch: more than 5,000. They are compatible as bounds, and yet they differ 4 times',
    evidence: [
      { claim: claims.atLeast.id, field: 'count', words: '1,246' },
      { claim: claims.moreThan.id, field: 'places', words: 'Karsa and Velm' },
    ],
    settles: 'the incidents behind each figure',
  },
  {
    id: hashOf('slip'),
    kind: 'slip',
    members: [main.id, slip.id],
    certainty: 'certainly',
    reason: '1,246 and 1,264 stand for one figure: two neighbouring digits are swapped',
    evidence: [],
    settles: 'the command’s own publication',
    believed: { statement: main.id, count: main.best, reason: 'another document gives 1,246 too' },
  },
  {
    id: hashOf('unit'),
    kind: 'unit',
    members: [main.id, reports.id],
    certainty: 'certainly',
    reason: '31 reports are not 31 deaths',
    evidence: [],
    settles: 'nothing: they count different things',
  },
  {
    id: hashOf('revision'),
    kind: 'revision',
    members: [earlier.id, main.id],
    certainty: 'certainly',
    reason: '1,246 is 56 more than 1,190',
    evidence: [],
    settles: '',
  },
  {
    id: hashOf('rounding'),
    kind: 'rounding',
    members: [claims.headline.id, claims.atLeast.id],
    certainty: 'certainly',
    reason: '1,240 is 1,246, rounded',
    evidence: [],
    settles: '',
  },
]

const breakdowns: readonly Breakdown[] = [
  {
    id: hashOf('breakdown'),
    whole: claims.whole.id,
    parts: [claims.men.id, claims.women.id, claims.children.id],
    kind: 'partition',
    by: 'class',
    sum: { min: 860, max: 860 },
    holds: 'holds',
    reason: '510 + 230 + 120 add up to 860',
  },
]

/** What a case without claims comes to. */
export const nothingFound: Reconciliation = {
  statements: [],
  series: [],
  disagreements: [],
  breakdowns: [],
  bounds: [],
  counters: [],
  books: [],
  leftOut: [],
}

const reconciliation: Reconciliation = {
  ...nothingFound,
  statements: [main, earlier, slip, moreThan, about, reports, whole, ...parts, upTo, range, fewer],
  series: [
    {
      id: hashOf('series'),
      claimant: main.claimant,
      measure: 'killed',
      victims: 'civilians',
      scope: main.scope,
      steps: [
        {
          statement: earlier.id,
          asOf: earlier.asOf,
          count: earlier.best,
          step: 'first',
          difference: null,
          placedBy: 'date',
          words: '',
        },
        {
          statement: main.id,
          asOf: main.asOf,
          count: main.best,
          step: 'revision up',
          difference: 56,
          placedBy: 'date',
          words: '',
        },
        {
          statement: slip.id,
          asOf: slip.asOf,
          count: slip.best,
          step: 'slip',
          difference: 18,
          placedBy: 'size',
          words: '',
        },
      ],
      gaps: [],
    },
  ],
  disagreements,
  breakdowns,
  leftOut: [{ what: 'claims in words without a number, which were compared with nothing', count: 1 }],
}

/** The sample case: all eight forms, most kinds of disagreement, claims proposed, accepted and rejected. */
export const sampleCase: ReportInput = {
  caseName: 'Shelling on the Sel',
  generatedAt: '2021-06-09T08:00:00Z',
  version: '0.0.0',
  ledger: { entries: 9, head: hashOf('head') },
  documents: Object.values(articles).map(({ document }) => document),
  claims: Object.values(articles).flatMap(({ document }) =>
    Object.values(claims)
      .filter((claim) => claim.document === document.id)
      .map((claim) => showClaim(claim)),
  ),
  reconciliation,
}

/** The sample case after a person has accepted one claim and rejected another, which then stands in no statement. */
export const judgedCase: ReportInput = {
  ...sampleCase,
  claims: sampleCase.claims.map(({ claim }) => {
    if (claim.id === claims.atLeast.id)
      return showClaim(claim, judge('accepted', 'read on the command’s page'))
    if (claim.id === claims.fewer.id) return showClaim(claim, judge('rejected', 'hurt in a road accident'))
    return showClaim(claim)
  }),
  reconciliation: {
    ...reconciliation,
    statements: reconciliation.statements.filter((one) => one !== fewer),
  },
}

function judge(status: 'accepted' | 'rejected', why: string): Partial<ReportClaim> {
  return {
    status,
    decisions: [
      { kind: status, by: 'R. Alder', at: '2021-06-08T09:30:00Z', why, fields: [], entry: 7, undone: null },
    ],
  }
}
