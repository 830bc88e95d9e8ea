import { addSums, noSums } from './addends.ts'
import type { ChangeEnd, ChangePart, ChangeStep, ChangeSums } from './explanation.ts'

type Sides = Pick<ChangeStep, 'before' | 'after'>

/**
 * Throws where steps don't lead from one tally to the other exactly, in total and in every section: an explanation that leaves
 * a rest unexplained must not be shown.
 */
export function checkSums(one: ChangeEnd, other: ChangeEnd, steps: readonly Sides[]): void {
  const parts = steps.flatMap(listMoves)
  const counted = parts.filter(({ part }) => part.counts).map(({ part, times }) => ({ sums: part, times }))
  checkSum('total', one.total, counted, other.total)
  for (const name of new Set(
    [...one.sections, ...other.sections, ...parts.map(({ part }) => part)].map(({ section }) => section),
  )) {
    const moves = parts
      .filter(({ part }) => part.section === name)
      .map(({ part, times }) => ({ sums: part, times }))
    checkSum(name, sectionOf(one, name), moves, sectionOf(other, name))
  }
}

interface Move {
  readonly sums: ChangeSums
  readonly times: 1 | -1
}

function listMoves({
  before,
  after,
}: Sides): readonly { readonly part: ChangePart; readonly times: 1 | -1 }[] {
  return [
    ...(before === null ? [] : [{ part: before, times: -1 as const }]),
    ...(after === null ? [] : [{ part: after, times: 1 as const }]),
  ]
}

function sectionOf({ sections }: ChangeEnd, name: string): ChangeSums {
  return sections.find(({ section }) => section === name) ?? noSums(true)
}

function checkSum(what: string, from: ChangeSums, moves: readonly Move[], to: ChangeSums): void {
  const reached = moves.reduce((sum, { sums, times }) => addSums(sum, sums, times), from)
  const rest = addSums(to, reached, -1)
  const numbers = [rest.incidents, ...Object.values(rest.killed), ...Object.values(rest.injured)]
  if (numbers.every((number) => (number ?? 0) === 0)) return
  throw new Error(
    `the steps between two tallies leave a rest in ${what}: ${JSON.stringify(rest)}; this is a fault of Recount`,
  )
}
