import { daysOf, foldName, type Edtf, type Measure, type VictimClass } from '@recount/claims'
import type { KnownDate } from '@recount/reconcile'
import type { Config } from '../config.ts'
import type { StatementView } from '../report/statement-view.ts'
import { sayScope, saySubject } from '../report/wording.ts'
import { claimantTest, placeTest } from './claim-search.ts'
import { actorsOf } from './reader.ts'

/** Which statements; what is left out does not narrow. */
export interface StatementSearch {
  /** Any name of an actor, its id, or the words a text uses for a speaker that the registry does not know. */
  readonly claimant?: string | undefined
  /** A name or id; takes in what lies inside. */
  readonly place?: string | undefined
  readonly measure?: Measure | undefined
  /** `persons` takes in what is said of nobody in particular. */
  readonly victims?: VictimClass | undefined
  /** Words, each of which has to begin a word of what the statement is about. */
  readonly scope?: string | undefined
  /** The first and last day that the figure may be as of, both inclusive; a month means all of its days. */
  readonly from?: Edtf | undefined
  readonly to?: Edtf | undefined
}

/** `undated`: all fits as far as it is known, but a day was asked for and the statement has none. */
type Match = 'yes' | 'no' | 'undated'

/** Tests statements against a search. */
export type StatementTest = (view: StatementView) => Match

/** Makes the test of a search; the gazetteer is loaded only where a place is asked for. */
export async function statementTest(
  search: StatementSearch,
  config: Pick<Config, 'actors' | 'places'>,
): Promise<StatementTest> {
  const { claimant, place, measure, victims, scope } = search
  const isFrom = claimant === undefined ? undefined : claimantTest(claimant, actorsOf(config))
  const isAbout = place === undefined ? undefined : await placeTest(place, config)
  const words = scope === undefined ? [] : wordsOf(scope)
  return (view) => {
    const { statement } = view
    const facts = { claimant: statement.claimant, places: statement.scope.places }
    const fits =
      (measure === undefined || statement.measure === measure) &&
      (victims === undefined || (statement.victims ?? 'persons') === victims) &&
      (isFrom === undefined || isFrom(facts)) &&
      (isAbout === undefined || isAbout(facts)) &&
      (words.length === 0 || holdsWords(view, words))
    return fits ? matchDay(statement.asOf, search) : 'no'
  }
}

function holdsWords(
  { statement: { measure, victims, scope } }: StatementView,
  words: readonly string[],
): boolean {
  const days = [scope.period?.from, scope.period?.to].map((day) => day ?? '')
  const told = wordsOf([saySubject(measure, victims), sayScope(scope), scope.part ?? '', ...days].join(' '))
  return words.every((word) => told.some((other) => other.startsWith(word)))
}

function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '')
}

function matchDay({ date }: KnownDate, { from, to }: StatementSearch): Match {
  if (from === undefined && to === undefined) return 'yes'
  const days = date === null ? undefined : daysOf(date)
  if (days === undefined) return 'undated'
  const isAfter = from === undefined || days.last >= (daysOf(from)?.first ?? '')
  const isBefore = to === undefined || days.first <= (daysOf(to)?.last ?? '')
  return isAfter && isBefore ? 'yes' : 'no'
}
