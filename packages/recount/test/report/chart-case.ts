import { hashOf, identifyClaim, type Claim, type Count } from '@recount/claims'
import type { ReportInput } from '../../src/report-input.ts'
import { nothingFound, sampleCase, statementOf } from './sample-case.ts'
import { claims, showClaim } from './sample-claims.ts'

/** One figure: how many, as of when, by whom. */
export interface Said {
  readonly count: Pick<Count, 'form' | 'min' | 'max'>
  readonly asOf: string | null
  readonly who?: string
}

/** A case that says only this, all of it about one scope. */
export function caseOf(said: readonly Said[]): ReportInput {
  const made = said.map((one, at) => claimOf(one, at))
  const statements = made.map((claim) => statementOf([claim]))
  const dated = statements.filter(({ asOf }) => asOf.date !== null)
  const steps = dated.map(({ id, asOf, best }, at) => {
    return {
      statement: id,
      asOf,
      count: best,
      step: at === 0 ? 'first' : 'revision up',
      difference: null,
      placedBy: 'date',
      words: '',
    } as const
  })
  const { claimant, measure, victims, scope } = statements[0] ?? statementOf([claims.atLeast])
  const series = [{ id: hashOf('series'), claimant, measure, victims, scope, steps, gaps: [] }]
  const reconciliation = { ...nothingFound, statements, series }
  return { ...sampleCase, claims: made.map((claim) => showClaim(claim)), reconciliation }
}

function claimOf({ count, asOf, who = 'one' }: Said, at: number): Claim {
  const { id: _, ...content } = claims.atLeast
  return identifyClaim({
    ...content,
    count: { ...content.count, ...count },
    claimant: { name: who, id: who },
    asOf,
    published: null,
    reader: `sample@${at}`,
  })
}

/** A bare number. */
export const exactly = (value: number): Said['count'] => ({ form: 'exact', min: value, max: value })
