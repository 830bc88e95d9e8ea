import type { Account } from '../account.ts'
import { compareLines, keyOfComparison, pairLines, type Match } from '../comparison.ts'
import { prepareContender, type Contender } from '../contender.ts'
import { describeCrowd } from '../disagreement.ts'
import type { Judge } from '../judge.ts'
import type { Pair } from '../pair.ts'
import { isPrinted } from '../side-by-side.ts'
import type { Finding, PutFindings } from './finding.ts'
import { pairPrint, type Print, type PrintedPair } from './printed-pairs.ts'
import { changeParts, openStage, sumChange, type Change } from './stage.ts'
import type { ToldLine } from './told-line.ts'

/** What was found by setting lines beside each other, and by how much the pairs not told grew. */
export interface Compared {
  readonly found: Change<Finding>
  /** Pairs of statements for which another pair of the same two lines stands. */
  readonly represented: number
  /** Figures that documents print beside too many others. */
  readonly passedOver: number
}

interface Ground {
  readonly findings: readonly Finding[]
  readonly represented: number
}

/** Opens the comparison of lines of different speakers on one ground. */
export function openGrounds(judge: Judge, putFindings: PutFindings): (lines: Change<ToldLine>) => Compared {
  const contenders = new WeakMap<ToldLine, Contender>()
  const contenderOf = (told: ToldLine): Contender => {
    const contender = contenders.get(told) ?? prepareContender(told.course)
    contenders.set(told, contender)
    return contender
  }
  const pairs = new WeakMap<Contender, WeakMap<Contender, Pair>>()
  const pairOf = (match: Match): Pair => {
    const [one, other] = match
    const known = pairs.get(one) ?? new WeakMap<Contender, Pair>()
    pairs.set(one, known)
    const pair = known.get(other) ?? pairLines(match, judge.pairInParallel)
    known.set(other, pair)
    return pair
  }
  const grounds = openStage<ToldLine, Ground>({
    idOf: ({ id }) => id,
    keysOf: (told) => listKey(keyOfComparison(told.course, contenderOf(told).chief)),
    work(members) {
      const { matches, crowds, represented } = compareLines(members.map(contenderOf))
      const judged = matches.map((match) => judge.judge(pairOf(match)))
      const findings = [...putFindings('lines', judged), ...putFindings('crowds', crowds.map(describeCrowd))]
      return [{ findings, represented }]
    },
  })
  return (lines) => {
    const change = grounds.update(lines)
    const represented = sumChange(change, (ground) => ground.represented)
    return { found: changeParts(change, ({ findings }) => findings), represented, passedOver: 0 }
  }
}

/** Opens the comparison of what documents print side by side: of the pairs of two lines, the latest is judged. */
export function openPrints(judge: Judge, putFindings: PutFindings): (lines: Change<ToldLine>) => Compared {
  const prints = openStage<Account, Print>({
    idOf: ({ statement }) => statement.id,
    keysOf: ({ statement }) => statement.documents,
    work: (accounts, [before], document) => [pairPrint(accounts, before, document, judge)],
  })
  const latest = openStage<PrintedPair, Finding>({
    idOf: ({ rank }) => rank,
    keysOf: ({ lines }) => [lines],
    work: (members) =>
      putFindings(
        'documents',
        members.slice(-1).map(({ pair }) => judge.judge(pair)),
      ),
  })
  return (lines) => {
    const change = prints.update(changeParts(lines, ({ standing }) => standing.filter(isPrinted)))
    const found = latest.update(changeParts(change, ({ pairs }) => pairs))
    return { found, represented: 0, passedOver: sumChange(change, (print) => print.passedOver) }
  }
}

function listKey(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key]
}
