import { writeAccount, type Account } from '../account.ts'
import { orderAccounts, type Course } from '../course.ts'
import { describeRuledSlip } from '../disagreement.ts'
import { draftStatements, type Draft } from '../draft.ts'
import type { Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'
import type { Judge } from '../judge.ts'
import { listLines, type Line } from '../line.ts'
import type { LineagesOf } from '../lineage.ts'
import { isSameList } from '../recall.ts'
import type { Series } from '../reconciliation.ts'
import { splitDrafts } from '../ruled-drafts.ts'
import type { Rulings } from '../rulings.ts'
import { listMoves, writeSeries } from '../series.ts'
import type { Finding, PutFindings } from './finding.ts'

/** A course with everything that follows from its line alone. */
export interface ToldLine {
  readonly id: string
  /** The line it was made of; several courses may be. */
  readonly origin: Line
  readonly course: Course
  readonly accounts: readonly Account[]
  /** The accounts that stand for themselves: no other reading of another one, and not put aside. */
  readonly standing: readonly Account[]
  readonly series: Series | undefined
  readonly findings: readonly Finding[]
}

/** What telling a line needs besides its figures. */
interface Tools {
  readonly judge: Judge
  readonly lineagesOf: LineagesOf
  readonly rulings: Rulings
  readonly putFindings: PutFindings
  /** Is told how many figures were gone through. */
  readonly tellDone: (figures: number) => void
}

/** Tells the lines of one speaker, measure and ground; lines and statements that did not change are given back as they were. */
export function tellLines(
  figures: readonly Figure[],
  before: readonly ToldLine[],
  key: string,
  tools: Tools,
): readonly ToldLine[] {
  const told = groupByKey(before, ({ origin }) => origin.figures[0])
  return listLines(figures, key).flatMap((line) => {
    tools.tellDone(line.figures.length)
    const near = told.get(line.figures[0]) ?? []
    const same = near.filter(({ origin }) => isSameLine(origin, line))
    return same.length > 0 ? same : tellLine(line, before, tools)
  })
}

function isSameLine(a: Line, b: Line): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end && isSameList(a.figures, b.figures)
}

function tellLine(line: Line, before: readonly ToldLine[], tools: Tools): readonly ToldLine[] {
  const { judge, rulings, putFindings } = tools
  const accountOf = openAccounts(before, line, tools.lineagesOf)
  const accounts = splitDrafts(draftStatements(line), rulings).map(accountOf)
  const vouched = new Set(line.figures.filter(({ isVouched }) => isVouched).map(({ claim }) => claim.id))
  return orderAccounts(line, accounts, vouched, rulings).map((course) => {
    const moves = listMoves(course)
    const own = course.places.map(({ account }) => account)
    const standing = course.places
      .filter(({ twin, mended }) => twin === undefined && mended === undefined)
      .map(({ account }) => account)
    return {
      id: own[0]?.statement.id ?? '',
      origin: line,
      course,
      accounts: own,
      standing: course.isAside ? [] : standing,
      series: writeSeries(course, moves),
      findings: [
        ...putFindings('readings', own.map(judge.judgeReadings)),
        ...putFindings('moves', judge.judgeMoves(moves)),
        ...putFindings('rulings', rulings.isEmpty ? [] : course.places.map(describeRuledSlip)),
      ],
    }
  })
}

/** Makes the account of a draft, or gives the one that was made of the same draft before. */
function openAccounts(
  before: readonly ToldLine[],
  line: Line,
  lineagesOf: LineagesOf,
): (draft: Draft) => Account {
  const known = groupByKey(
    before.flatMap(({ accounts }) => accounts),
    ({ figures }) => figures[0],
  )
  return (draft) => {
    const near = known.get(draft.figures[0]) ?? []
    return near.find((account) => isOf(account, draft, line)) ?? writeAccount(draft, line, lineagesOf)
  }
}

function isOf(
  { line, figures, value, statement }: Account,
  draft: Draft,
  { key, kind, start, end }: Line,
): boolean {
  return (
    line.key === key &&
    line.kind === kind &&
    line.start === start &&
    line.end === end &&
    value === draft.value &&
    isSameList(figures, draft.figures) &&
    isSameList(statement.reasons, [...new Set(draft.reasons)])
  )
}
