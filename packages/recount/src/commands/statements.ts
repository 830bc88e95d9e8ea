import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { statementAsJson } from '../print/case-json.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { renderStatements } from '../print/statement-lines.ts'
import { compareStatements } from '../print/statement-order.ts'
import { statementHeading, statementRecord } from '../print/statement-table.ts'
import type { AnyCase } from '../report/case-view.ts'
import type { StatementView } from '../report/statement-view.ts'
import { caseOption } from './case-option.ts'
import { choose, filterOptions, parseFilter } from './statement-filter.ts'
import { viewCase } from './viewed-case.ts'

export const statementsSpec = {
  name: 'statements',
  operands: null,
  about: [
    'Lists what was said, each statement once, however many documents relay it: its best reading, whom and what it is about, up to which day it counts and how that is known, the documents it was met in and by how many independent routes (lineages), what other documents give in place of the figure, and why they are taken for one statement.',
    'They stand by claimant, then by what is counted where, then as time goes on. ✓ marks a statement whose claims a person has accepted, ? any other. Claims that were rejected take no part. recount explain shows everything behind one.',
  ],
  options: {
    case: caseOption,
    ...filterOptions,
    json: { type: 'boolean', summary: 'Prints JSON Lines: one statement a line, with its claims.' },
    csv: { type: 'boolean', summary: 'Prints a table of comma-separated values, one statement a row.' },
  },
  examples: [
    {
      line: 'recount statements --case my-case --claimant SNHR --victims children',
      tells: 'What the Syrian Network says about children.',
    },
    {
      line: 'recount statements --case my-case --from 2019 --csv > statements.csv',
      tells: 'What is said as of 2019 or later, for a spreadsheet.',
    },
  ],
} as const satisfies CommandSpec

/** Lists statements. */
export async function statements(
  options: OptionsOf<typeof statementsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const filter = parseFilter(options)
  if (options.json && options.csv)
    throw new InputError('Expected --json or --csv; found both.', 'Ask for one, then for the other.')
  const viewed = await viewCase(options, effects)
  const ordered = viewed.view.statements.toSorted(compareStatements)
  const chosen = await choose(ordered, 'statement', (one) => [one], filter, viewed)
  print(chosen.shown, viewed.view, options, effects)
  chosen.tellRest(effects)
}

function print(
  found: readonly StatementView[],
  view: AnyCase,
  { json, csv }: OptionsOf<typeof statementsSpec>,
  { stdout }: Effects,
): void {
  if (csv) stdout.write(statementHeading)
  for (const one of csv ? found : []) stdout.write(statementRecord(one, view))
  for (const one of json ? found : []) stdout.write(`${JSON.stringify(statementAsJson(one, view))}\n`)
  if (csv || json || found.length === 0) return
  stdout.write(`${renderStatements(found, view, paintFor(stdout), widthOf(stdout))}\n`)
}
