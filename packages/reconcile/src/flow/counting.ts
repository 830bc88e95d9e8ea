import type { Account } from '../account.ts'
import type { Book } from '../books/book.ts'
import { buildBooks } from '../books/books.ts'
import { balanceGroup } from '../counters/balance.ts'
import { listCounters } from '../counters/counter.ts'
import { judgeBalances } from '../counters/imbalance.ts'
import { listPeriodicSeries } from '../counters/periodic.ts'
import { keyOfScope } from '../counters/term.ts'
import type { Figure } from '../figure.ts'
import { openRecall } from '../recall.ts'
import type { Counter, Series } from '../reconciliation.ts'
import type { Finding, PutFindings } from './finding.ts'
import { changeParts, openStage, type Change } from './stage.ts'
import type { ToldLine } from './told-line.ts'

/** A figure with the statement it belongs to; doubted where it is a rounding, or a slip of which something tells so. */
interface Counted {
  readonly figure: Figure
  readonly account: Account
  readonly isDoubted: boolean
}

/** What tables of totals and of figures by day come to. */
interface Counting {
  readonly counters: readonly Counter[]
  readonly findings: readonly Finding[]
}

/** Fewer figures than this make neither a sum nor a counter. */
const FEWEST_FIGURES = 3

/** Opens the checking of totals against the figures of the days between them, by document and by speaker. */
export function openCounting(putFindings: PutFindings): (lines: Change<ToldLine>) => {
  readonly counters: Change<Counter>
  readonly found: Change<Finding>
} {
  const listCounted = openRecall<Account, readonly Counted[]>()
  const countedOf = ({ course }: ToldLine): readonly Counted[] =>
    course.places.flatMap(({ account, twin, mended }) => {
      const isSlip = mended !== undefined || (twin?.as === 'slip' && twin.preference !== undefined)
      const isDoubted = isSlip || twin?.as === 'rounding'
      return listCounted(account, [isDoubted], () =>
        account.figures.map((figure) => ({ figure, account, isDoubted })),
      )
    })
  const groups = openStage<Counted, Counting>({
    idOf: ({ figure }) => figure.claim.id,
    keysOf: ({ figure }) => {
      const scope = keyOfScope(figure)
      return [`document ${figure.document.id} ${scope}`, `speaker ${figure.speaker.key} ${scope}`]
    },
    work: (members, _before, key) =>
      members.length < FEWEST_FIGURES ? [] : [count(members, key.startsWith('document '), putFindings)],
  })
  return (lines) => {
    const change = groups.update(changeParts(lines, countedOf))
    return {
      counters: changeParts(change, ({ counters }) => counters),
      found: changeParts(change, ({ findings }) => findings),
    }
  }
}

function count(members: readonly Counted[], isDocument: boolean, putFindings: PutFindings): Counting {
  const figures = members.map(({ figure }) => figure)
  const accounts = new Map(members.map(({ figure, account }) => [figure.claim.id, account]))
  const doubted = new Set(members.filter(({ isDoubted }) => isDoubted).map(({ figure }) => figure.claim.id))
  const balances = balanceGroup(figures)
  const judged = judgeBalances(balances, (claim) => accounts.get(claim))
  return {
    counters: isDocument ? listCounters(figures, balances, doubted) : [],
    findings: putFindings('balances', judged),
  }
}

/** Opens the keeping of official books, one for each speaker. */
export function openBooks(): (figures: Change<Figure>) => Change<Book> {
  return openStage<Figure, Book>({
    idOf: ({ claim }) => claim.id,
    keysOf: ({ claim, speaker }) => (claim.bookLine === undefined ? [] : [speaker.key]),
    work: buildBooks,
  }).update
}

/** Opens the series of figures for closed periods, one after the other. */
export function openPeriods(): (lines: Change<ToldLine>) => Change<Series> {
  return openStage<ToldLine, Series>({
    idOf: ({ id }) => id,
    keysOf: ({ course }) => (course.line.kind === 'within' ? [course.line.key] : []),
    work: (members) => listPeriodicSeries(members.map(({ course }) => course)),
  }).update
}
