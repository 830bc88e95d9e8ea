import type { Actor } from '@recount/claims'
import { listFloors } from '../bounds.ts'
import { listAround, listGrounds } from '../containment.ts'
import type { Judge } from '../judge.ts'
import { findStanding, keyOfNesting, pairNested, type Standing } from '../nested.ts'
import { remember } from '../recall.ts'
import type { Bound } from '../reconciliation.ts'
import { findStrand, type Strand } from '../stretch.ts'
import type { Finding, PutFindings } from './finding.ts'
import { changeParts, openStage, type Change } from './stage.ts'
import type { ToldLine } from './told-line.ts'

/** Stands in no id. */
const SEPARATOR = '\n'

/** No count has more digits. */
const FLOOR_DIGITS = 16

/** What follows from grounds that lie in one another. */
interface Contained {
  readonly bounds: Change<Bound>
  readonly found: Change<Finding>
}

interface Floor {
  readonly bounds: readonly Bound[]
  readonly findings: readonly Finding[]
}

/** Opens the raising of one speaker's figures by the same speaker's figures for parts of their scope. */
export function openFloors(
  actors: readonly Actor[],
  judge: Judge,
  putFindings: PutFindings,
): (lines: Change<ToldLine>) => Contained {
  const strandOf = remember((told: ToldLine) => findStrand(told.course))
  const floors = openStage<Strand, Floor>({
    idOf: ({ first }) => first.account.statement.id,
    keysOf: ({ first, course }) => listNear(course).map((ground) => keyOf(first.account.speaker.key, ground)),
    work(strands, _before, key) {
      const { bounds, clashes } = listFloors(strands, groundOf(key), actors)
      const judged = clashes.map(([a, b]) => judge.judge(judge.pair(a, b)))
      return [{ bounds, findings: putFindings('floors', judged) }]
    },
  })
  const highest = openStage<Bound, Bound>({
    idOf: ({ floor, from }) => `${String(floor).padStart(FLOOR_DIGITS, '0')} ${from}`,
    keysOf: ({ statement }) => [statement],
    work: (bounds) => bounds.slice(-1),
  })
  return (lines) => {
    const change = floors.update(changeParts(lines, (told) => strandOf(told) ?? []))
    return {
      bounds: highest.update(changeParts(change, (floor) => floor.bounds)),
      found: changeParts(change, (floor) => floor.findings),
    }
  }
}

/** Opens the search for figures that are larger than all that another speaker gives for the ground around. */
export function openNesting(
  judge: Judge,
  putFindings: PutFindings,
): (lines: Change<ToldLine>) => Change<Finding> {
  const standingOf = remember((told: ToldLine) => findStanding(told.course))
  const subjects = openStage<Standing, Finding>({
    idOf: ({ account }) => account.statement.id,
    keysOf: (standing) => listNear(standing).map((ground) => keyOf(keyOfNesting(standing), ground)),
    work: (group, _before, key) =>
      putFindings('nested', pairNested(group, groundOf(key), judge.pair).map(judge.judge)),
  })
  return (lines) => subjects.update(changeParts(lines, (told) => standingOf(told) ?? []))
}

/** The places that a line is about, and those around the first of them. */
function listNear({ line }: Pick<ToldLine['course'], 'line'>): readonly string[] {
  return [...new Set([...listGrounds(line), ...listAround(line)])]
}

function keyOf(subject: string, ground: string): string {
  return `${subject}${SEPARATOR}${ground}`
}

function groundOf(key: string): string {
  return key.slice(key.lastIndexOf(SEPARATOR) + SEPARATOR.length)
}
