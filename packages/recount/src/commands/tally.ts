import { InputError } from '@recount/claims'
import {
  compareTallies,
  listCounted,
  tally as countUp,
  type Engine,
  type TallyQuestion,
} from '@recount/tally'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { findMoment } from '../pipeline/ledger-moment.ts'
import type { LedgerMoment } from '../report/moment.ts'
import { findSelection, readPolicy } from '../pipeline/tally-question.ts'
import { withTallies } from '../pipeline/tally-store.ts'
import { renderComparison } from '../print/comparison-lines.ts'
import { renderCounted } from '../print/counted-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { renderTally } from '../print/tally-lines.ts'
import { tallyTable } from '../print/tally-table.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseLimit } from './statement-filter.ts'
import { daysOptions, parseFacets, parseSearch, selectionOptions, splitList } from './tally-options.ts'

export const tallySpec = {
  name: 'tally',
  operands: null,
  about: [
    'Counts the incidents of a case under a named rule (a policy), and says which rule in which version, as of which entry of the ledger, how many incidents it counts, and what they add up to: always a range, from the sum of the minima to the sum of the maxima. What nobody gives a number for is said beside the sum, never counted as 0; what the rule does not count is told apart, never added.',
    'Rules that come with Recount: airwars, ibc, ucdp, acled, conceded, named-only; one of your own is a JSON file. An incident that names several belligerents stands under each; the total counts it once. --as-of counts what the ledger held then.',
  ],
  options: {
    case: caseOption,
    policy: {
      type: 'string',
      value: 'NAME',
      summary:
        'The rule: its name, NAME@VERSION, or a JSON file; with --compare several with commas between. Default: airwars.',
    },
    compare: {
      type: 'boolean',
      summary: 'Sets the rules of --policy side by side; there is no sum across them.',
    },
    by: {
      type: 'string',
      value: 'FACETS',
      summary:
        'Splits the tally, as in grade,belligerent; year, month, governorate, victims and others are those of --where.',
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      summary:
        'Counts what the ledger held at the end of this day, month or year (UTC), or after an entry: entry:120.',
    },
    ...selectionOptions,
    ...daysOptions,
    open: { type: 'boolean', summary: 'Lists the incidents that make up the total, with what each adds.' },
    limit: { type: 'string', value: 'N', summary: 'With --open: the first N incidents only. Default: 50.' },
    json: {
      type: 'boolean',
      summary: 'Prints one JSON value: the tally; with --open one incident a line after it.',
    },
    csv: {
      type: 'boolean',
      summary: 'Prints a table of comma-separated values: the total, each section, each row.',
    },
  },
  examples: [
    {
      line: 'recount tally --case my-case --policy airwars --by grade,belligerent',
      tells: 'What Airwars’ rule makes of the case, by grade and belligerent.',
    },
    {
      line: 'recount tally --case my-case --policy airwars,ibc,conceded,ucdp --compare --by year',
      tells: 'Four rules side by side, year by year.',
    },
    {
      line: 'recount tally --case my-case --as-of 2019-06-30 --place Raqqa --where grade=Confirmed --open',
      tells: 'The confirmed incidents at one place, as the case held them on a past day.',
    },
  ],
} as const satisfies CommandSpec

type TallyOptions = OptionsOf<typeof tallySpec>

/** Counts under a policy, or several side by side. */
export async function tally(options: TallyOptions, effects: Effects = defaultEffects): Promise<void> {
  const { json, csv, open, compare } = options
  if (json && csv)
    throw new InputError('Expected --json or --csv; found both.', 'Ask for one, then for the other.')
  if (open && (compare || csv)) {
    throw new InputError(
      `--open lists the incidents of one tally; it can't stand with ${compare ? '--compare' : '--csv'}.`,
    )
  }
  const named = readNames(options)
  const by = parseFacets(options.by)
  const search = parseSearch(options, options)
  const policies = await Promise.all(named.map((name) => readPolicy(name, effects.resolvePath)))
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const moment = await findMoment(options['as-of'], opened.ledger)
    await withTallies(opened, async (engine) => {
      const selection = await findSelection(search, opened, engine)
      const asOf = moment.entry
      const questions = policies.map((policy) => ({ policy, by, selection, asOf }))
      await answer(engine, questions, moment, options, effects)
    })
  })
}

function readNames({ policy, compare }: TallyOptions): readonly string[] {
  const names = splitList(policy ?? 'airwars')
  if (compare ? names.length > 1 : names.length === 1) return names
  throw new InputError(
    compare ? 'Expected several policies to compare.' : `Expected one policy; found ${names.join(', ')}.`,
    'Several stand side by side with --compare, as in --policy airwars,ibc --compare.',
  )
}

async function answer(
  engine: Engine,
  questions: readonly TallyQuestion[],
  moment: LedgerMoment,
  options: TallyOptions,
  effects: Effects,
): Promise<void> {
  const { stdout } = effects
  const [question] = questions
  if (question === undefined) return
  if (options.compare) {
    const told = await compareTallies(engine, questions)
    if (options.csv) return stdout.write(told.tallies.map((one, at) => tallyTable(one, at === 0)).join(''))
    if (options.json) return stdout.write(`${JSON.stringify(told)}\n`)
    return stdout.write(`${renderComparison(told, questions, moment, paintFor(stdout), widthOf(stdout))}\n`)
  }
  const told = await countUp(engine, question)
  if (options.csv) return stdout.write(tallyTable(told, true))
  if (options.json) stdout.write(`${JSON.stringify(told)}\n`)
  else stdout.write(`${renderTally(told, question.policy, moment, paintFor(stdout), widthOf(stdout))}\n`)
  if (options.open) await openTally(engine, question, options, effects)
}

async function openTally(
  engine: Engine,
  question: TallyQuestion,
  { limit: given, json }: TallyOptions,
  { stdout, stderr }: Effects,
): Promise<void> {
  const limit = given === undefined ? 50 : parseLimit(given)
  const { total, rows } = await listCounted(engine, { ...question, by: [] }, { limit, offset: 0 })
  if (json) return stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  stdout.write(`\n${renderCounted(rows, question.policy, paintFor(stdout), widthOf(stdout))}\n`)
  if (total > rows.length) stderr.write(`${total - rows.length} more incidents: --limit was reached\n`)
}
