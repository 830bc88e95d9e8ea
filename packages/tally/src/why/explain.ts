import { InputError } from '@recount/claims'
import type { Engine } from '../engine.ts'
import type { TallyQuestion } from '../question.ts'
import { addSums, hasBest, noSums } from './addends.ts'
import { changesSql, type FixedQuestion } from './change-sql.ts'
import { checkSums } from './check.ts'
import { readEnd } from './end.ts'
import type { ChangeExplanation, ChangeLine, ChangeStep, Page } from './explanation.ts'
import { readChanges, readSummary, type Compared } from './steps.ts'

const firstPage: Page = { limit: 500, offset: 0 }

/**
 * Why two tallies of one selection differ: every difference, by the entry that made it and the incident it changed. What the
 * tallies are split by plays no part. Throws InputError where the selections differ or the second tally is of an earlier
 * entry, and an Error where the steps don't add up to the difference exactly, which would be a fault of Recount.
 */
export async function explainChange(
  engine: Engine,
  before: TallyQuestion,
  after: TallyQuestion,
  page: Page = firstPage,
): Promise<ChangeExplanation> {
  const [from, to] = await fixMoments(engine, before, after)
  const [one, other] = [await readEnd(engine, from), await readEnd(engine, to)]
  const compared = compareEnds(from, to)
  const { lines, restored, moves, steps } = await readSummary(engine, changesSql(from, to), page, compared)
  checkSums(one, other, moves)
  return {
    before: one,
    after: other,
    steps,
    lines,
    offset: page.offset,
    shown: steps.reduce(
      (sum, { delta }) => addSums(sum, delta),
      noSums(compared.bestBefore && compared.bestAfter),
    ),
    delta: addSums(other.total, one.total, -1),
    restored,
  }
}

/** The incidents of a line that stands for many, each as a step of its own; in the order in which they were recorded. */
export async function listChanges(
  engine: Engine,
  before: TallyQuestion,
  after: TallyQuestion,
  line: ChangeLine,
  page: Page = firstPage,
): Promise<{ readonly total: number; readonly steps: readonly ChangeStep[] }> {
  const [from, to] = await fixMoments(engine, before, after)
  const same = ['cause', 'b_section', 'a_section'].map((name) => `${name} is not distinct from ?`)
  const within =
    line.entry === null ? 'entry is null' : `entry between ${line.entry} and ${line.lastEntry ?? line.entry}`
  const condition = [within, ...same].join(' and ')
  const values = [line.cause, line.from, line.to]
  return readChanges(engine, changesSql(from, to), { condition, values }, page, compareEnds(from, to))
}

function compareEnds({ policy: before }: FixedQuestion, { policy: after, asOf }: FixedQuestion): Compared {
  return { bestBefore: hasBest(before), bestAfter: hasBest(after), asOf }
}

async function fixMoments(
  engine: Engine,
  before: TallyQuestion,
  after: TallyQuestion,
): Promise<readonly [FixedQuestion, FixedQuestion]> {
  if (JSON.stringify(before.selection) !== JSON.stringify(after.selection)) {
    throw new InputError(
      'Expected two tallies of one selection; found two selections.',
      'What changed is told of one place and time: ask for it with the same filters on both sides.',
    )
  }
  const [state] = await engine.ask('select entry from state')
  const last = Number(state?.entry ?? 0)
  const [from, to] = [before, after].map(({ asOf }) => Math.min(asOf ?? last, last))
  if (from === undefined || to === undefined || from > to) {
    throw new InputError(
      `Expected the earlier tally first; found entry ${from} before entry ${to}.`,
      'Swap the two.',
    )
  }
  return [
    { ...before, asOf: from },
    { ...after, asOf: to },
  ]
}
