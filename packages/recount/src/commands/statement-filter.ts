import { compareDates, edtfSchema, InputError, measures, victimClasses, type Edtf } from '@recount/claims'
import type { Effects } from '../effects.ts'
import { statementTest, type StatementSearch, type StatementTest } from '../pipeline/statement-search.ts'
import type { StatementView } from '../report/statement-view.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { narrowingOptions } from './case-option.ts'
import { parseChoice } from './choice.ts'
import type { ViewedCase } from './viewed-case.ts'

/** The options by which statements are chosen, and whatever is made of statements. */
export const filterOptions = {
  ...narrowingOptions,
  victims: {
    type: 'string',
    value: 'CLASS',
    summary: `Only figures of this class: ${victimClasses.join(', ')}. persons takes in people of no stated class.`,
  },
  scope: {
    type: 'string',
    value: 'WORDS',
    summary:
      'Only figures whose scope has these words, or words that begin so: who was harmed, where, when, by whom, with what.',
  },
  from: {
    type: 'string',
    value: 'DATE',
    summary:
      'Only figures as of this day, month or year (2019-05) or later. Where no such day is said, the day of speaking or publication counts.',
  },
  to: { type: 'string', value: 'DATE', summary: 'Only figures as of this day, month or year or earlier.' },
  limit: { type: 'string', value: 'N', summary: 'The first N only; how many more there are is said.' },
} as const

type FilterValues = { readonly [K in keyof typeof filterOptions]: string | undefined }

/** What was chosen, and how much of it is shown. */
export interface Filter {
  readonly search: StatementSearch
  readonly limit: number
}

/** Reads the options. Throws InputError on a word or date that does not fit. */
export function parseFilter(options: FilterValues): Filter {
  const { claimant, place, scope } = options
  const { from, to } = parsePeriodOptions(options)
  const search = {
    claimant,
    place,
    scope,
    measure: parseChoice('measure', measures, options.measure),
    victims: parseChoice('victims', victimClasses, options.victims),
    from,
    to,
  }
  return { search, limit: parseLimit(options.limit) }
}

/** Reads --from and --to. Throws InputError on what is no date, and where they are the wrong way round. */
export function parsePeriodOptions(options: {
  readonly from: string | undefined
  readonly to: string | undefined
}): { readonly from: Edtf | undefined; readonly to: Edtf | undefined } {
  const [from, to] = [parseDate('from', options.from), parseDate('to', options.to)]
  refuseBackwards(from, to)
  return { from, to }
}

function parseDate(name: string, given: string | undefined): Edtf | undefined {
  if (given === undefined) return undefined
  if (/^\d{4}/.test(given) && edtfSchema.safeParse(given).success) return given
  throw new InputError(
    `Expected --${name} to be a day, month or year; found ${JSON.stringify(given)}.`,
    'Write 2019-05-31, 2019-05 or 2019.',
  )
}

function refuseBackwards(from: Edtf | undefined, to: Edtf | undefined): void {
  if (from === undefined || to === undefined || compareDates(from, to) !== 'after') return
  throw new InputError(`Expected --from to be no later than --to; found ${from} and ${to}.`, 'Swap the two.')
}

/** Reads --limit; without it there is none. Throws InputError. */
export function parseLimit(given: string | undefined): number {
  if (given === undefined) return Infinity
  if (/^[1-9]\d*$/.test(given)) return Number(given)
  throw new InputError(`Expected --limit to be a number from 1 on; found ${JSON.stringify(given)}.`)
}

/** Things chosen by the statements they are made of. */
export interface Chosen<T> {
  readonly shown: readonly T[]
  /** Says on stderr what is not shown, so that silence is not read as absence; call it after printing. */
  tellRest(effects: Pick<Effects, 'stderr'>): void
}

/**
 * Chooses the items of which one statement matches. Those without a date, where a date was asked for, are counted and
 * left out. `noun` is what one of them is called.
 */
export async function choose<T>(
  items: readonly T[],
  noun: string,
  statementsOf: (item: T) => readonly (StatementView | undefined)[],
  { search, limit }: Filter,
  { config }: ViewedCase,
): Promise<Chosen<T>> {
  const test = await statementTest(search, config)
  const judged = items.map((item) => ({ item, match: matchOf(statementsOf(item), test) }))
  const found = judged.filter(({ match }) => match === 'yes').map(({ item }) => item)
  const undated = judged.filter(({ match }) => match === 'undated').length
  const shown = found.slice(0, limit)
  return {
    shown,
    tellRest({ stderr }) {
      if (found.length === 0) stderr.write(`no ${noun} ${items.length === 0 ? 'found' : 'matches'}\n`)
      if (shown.length < found.length) stderr.write(`${sayMore(found.length - shown.length, noun)}\n`)
      if (undated > 0) stderr.write(`left out: ${sayMany(undated, noun, pluralOf(noun))} without a date\n`)
    },
  }
}

function matchOf(
  views: readonly (StatementView | undefined)[],
  test: StatementTest,
): ReturnType<StatementTest> {
  const matches = views.flatMap((view) => (view === undefined ? [] : test(view)))
  if (matches.includes('yes')) return 'yes'
  return matches.includes('undated') ? 'undated' : 'no'
}

function sayMore(more: number, noun: string): string {
  return `${sayNumber(more)} more ${more === 1 ? noun : pluralOf(noun)}: --limit was reached`
}

function pluralOf(noun: string): string {
  return noun.endsWith('series') ? noun : `${noun}s`
}
