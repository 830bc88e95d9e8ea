import { hashOf, identifyClaim } from '@recount/claims'
import type { Disagreement } from '@recount/reconcile'
import type { ReportInput } from '../../src/report-input.ts'
import { nothingFound, sampleCase, statementOf } from './sample-case.ts'
import { claims, showClaim } from './sample-claims.ts'

const names = ['River Command', 'Harbour Watch', 'Civic Ledger', 'Sel Observatory', 'Committee of Karsa']

/** A case of so many claims of five claimants in a hundred places, every third of them in a disagreement. */
export function manyClaims(count: number): ReportInput {
  const made = Array.from({ length: count }, (_, at) => makeClaim(at))
  const statements = made.map((claim) => statementOf([claim]))
  const disagreements = statements.slice(1, Math.ceil(count / 3)).map(({ id }, at): Disagreement => ({
    id: hashOf(`disagreement ${at}`),
    kind: at % 2 === 0 ? 'conflict' : 'scope',
    members: [statements[at]?.id ?? id, id],
    certainty: 'possibly',
    reason: 'the figures differ, and neither source says which days it covers',
    evidence: [],
    settles: 'the days that each covers',
  }))
  return {
    ...sampleCase,
    claims: made.map((claim) => showClaim(claim)),
    reconciliation: { ...nothingFound, statements, disagreements },
  }
}

function makeClaim(at: number): ReturnType<typeof identifyClaim> {
  const { id: _, ...content } = claims.atLeast
  const name = names[at % names.length] ?? ''
  const day = String((at % 28) + 1).padStart(2, '0')
  return identifyClaim({
    ...content,
    count: { ...content.count, min: 10 + at },
    claimant: { name, id: name },
    places: [
      {
        name: `Town ${at % 100}`,
        id: `AA.${at % 100}`,
        kind: 'populated',
        within: ['AA'],
        latitude: null,
        longitude: null,
      },
    ],
    asOf: `2021-0${(at % 5) + 1}-${day}`,
  })
}
