import type { Account } from '../account.ts'
import { compareLines, keyOfComparison, pairLines } from '../comparison.ts'
import { prepareContender, type Contender } from '../contender.ts'
import { describeCrowd } from '../disagreement.ts'
import type { Judge } from '../judge.ts'
import { remember, rememberPair } from '../recall.ts'
import { isPrinted } from '../side-by-side.ts'
import type { Finding, PutFindings } from './finding.ts'
import { pairPrint, type Print, type PrintedPair } from './printed-pairs.ts'
import { changeParts, openStage, sumChange, type Change } from './stage.ts'
import type { ToldLine } from './told-line.ts'

interface Ground {
  readonly findings: readonly Finding[]
  readonly represented: number
}

/** Opens the comparison of lines of different speakers on one ground. */
export function openGrounds(
  judge: Judge,
  putFindings: PutFindings,
): (lines: Change<ToldLine>) => {
  readonly found: Change<Finding>
  /** By how much the pairs of statements grew for which another pair of the same two lines stands. */
  readonly represented: number
} {
  const contenderOf = remember(({ course }: ToldLine) => prepareContender(course))
  const pairOf = rememberPair((one: Contender, other: Contender) =>
    pairLines([one, other], judge.pairInParallel),
  )
  const grounds = openStage<ToldLine, Ground>({
    idOf: ({ id }) => id,
    keysOf: (told) => listKey(keyOfComparison(told.course, contenderOf(told).chief)),
    work(members) {
      const { matches, crowds, represented } = compareLines(members.map(contenderOf))
      const judged = matches.map((match) => judge.judge(pairOf(...match)))
      const findings = [...putFindings('lines', judged), ...putFindings('crowds', crowds.map(describeCrowd))]
      return [{ findings, represented }]
    },
  })
  return (lines) => {
    const change = grounds.update(lines)
    const represented = sumChange(change, (ground) => ground.represented)
    return { found: changeParts(change, ({ findings }) => findings), represented }
  }
}

/** Opens the comparison of what documents print side by side: of the pairs of two lines, the latest is judged. */
export function openPrints(
  judge: Judge,
  putFindings: PutFindings,
): (lines: Change<ToldLine>) => {
  readonly found: Change<Finding>
  /** By how much the figures grew that documents print beside too many others. */
  readonly passedOver: number
} {
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
    return { found, passedOver: sumChange(change, (print) => print.passedOver) }
  }
}

function listKey(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key]
}
