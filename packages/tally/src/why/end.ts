import type { Engine } from '../engine.ts'
import type { TallyCell } from '../question.ts'
import { tally } from '../tally.ts'
import { hasBest, noSums } from './addends.ts'
import type { FixedQuestion } from './change-sql.ts'
import type { ChangeEnd, ChangeSums } from './explanation.ts'

/** One of the two tallies, in the class that its policy is quoted by. */
export async function readEnd(engine: Engine, question: FixedQuestion): Promise<ChangeEnd> {
  const { policy } = question
  const victims = policy.victims.slice(0, 1)
  const told = await tally(engine, { ...question, by: [], policy: { ...policy, victims } })
  const sumsOf = (cell: TallyCell): ChangeSums => {
    const nothing = noSums(hasBest(policy))
    const [of] = victims
    return {
      incidents: cell.incidents,
      killed: (of && cell.harm.killed[of]) ?? nothing.killed,
      injured: (of && cell.harm.injured[of]) ?? nothing.injured,
    }
  }
  return {
    policy: told.policy,
    victims: victims[0] ?? 'persons',
    asOf: told.asOf,
    total: sumsOf(told.total),
    sections: told.sections.map((row) =>
      Object.assign({ section: row.section, counts: row.counts }, sumsOf(row)),
    ),
  }
}
