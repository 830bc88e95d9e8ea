import { MissingError, type Aggregate } from '@recount/claims'
import { findOverlap, readAggregates, type Engine } from '@recount/tally'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { findMoment } from '../pipeline/ledger-moment.ts'
import { readPolicy } from '../pipeline/tally-question.ts'
import { withTallies } from '../pipeline/tally-store.ts'
import { widthOf } from '../print/layout.ts'
import { renderOverlap } from '../print/overlap-lines.ts'
import { paintFor } from '../print/paint.ts'
import { caseFolder, caseOption } from './case-option.ts'

export const overlapSpec = {
  name: 'overlap',
  operands: { label: 'AGGREGATE', least: 0, most: 1 },
  about: [
    'Takes off an aggregate (a month’s morgue, a campaign’s total) whom the incidents count already: the overlap is a range, from what the incidents count at least that are surely within it to what all count at most that may be; the residual is what is left, so that nobody is counted twice. It says which incidents these are, and why.',
    'Without an id it does so for every aggregate of the case. recount aggregate sets one.',
  ],
  options: {
    case: caseOption,
    policy: {
      type: 'string',
      value: 'NAME',
      summary:
        'Only the incidents that this rule counts, by its ranges. Default: every incident, by its recorder’s range.',
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      summary:
        'As the ledger stood at the end of this day, month or year (UTC), or after an entry: entry:120.',
    },
    json: { type: 'boolean', summary: 'Prints JSON Lines: one aggregate a line, with its incidents.' },
  },
  examples: [
    { line: 'recount overlap --case my-case', tells: 'What every aggregate holds beyond the incidents.' },
    {
      line: 'recount overlap --case my-case --policy ibc morgue-2019-03',
      tells: 'What one month’s morgue adds to the incidents that have two independent sources.',
    },
  ],
} as const satisfies CommandSpec

/** Says what aggregates hold beyond the incidents. */
export async function overlap(
  options: OptionsOf<typeof overlapSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { stdout, stderr } = effects
  const policy = options.policy === undefined ? null : await readPolicy(options.policy, effects.resolvePath)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const { entry } = await findMoment(options['as-of'], opened.ledger)
    await withTallies(opened, async (engine) => {
      const aggregates = await choose(engine, options.operands[0], entry)
      if (aggregates.length === 0) stderr.write('no aggregate found\n')
      for (const [at, aggregate] of aggregates.entries()) {
        // oxlint-disable-next-line no-await-in-loop -- each is printed as it is found
        const told = await findOverlap(engine, aggregate, entry, policy)
        if (options.json) stdout.write(`${JSON.stringify(told)}\n`)
        else stdout.write(`${at > 0 ? '\n' : ''}${renderOverlap(told, paintFor(stdout), widthOf(stdout))}\n`)
      }
    })
  })
}

async function choose(engine: Engine, id: string | undefined, entry: number): Promise<readonly Aggregate[]> {
  const all = await readAggregates(engine, entry)
  if (id === undefined) return all
  const found = all.filter((one) => one.id === id)
  if (found.length > 0) return found
  throw new MissingError(
    `There is no aggregate ${JSON.stringify(id)}.`,
    all.length === 0
      ? 'The case holds none: recount aggregate sets one.'
      : `The case holds ${all.map((one) => one.id).join(', ')}.`,
  )
}
