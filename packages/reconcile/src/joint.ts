import { comparePeriods } from '@recount/claims'
import type { Figure } from './figure.ts'

/** What figures must share for one speaker to be found among several: measure, ground and number. */
export function keyOfSubject({ claim, ground, value }: Figure): string {
  return `${claim.measure} ${ground} ${value}`
}

/**
 * A figure that several give together ("a report by X and Y") is often relayed as one's alone. Where the same figure
 * about the same ground is given to one of them, it is given to all. The figures are of one subject.
 */
export function joinSpeakers(figures: readonly Figure[]): readonly Figure[] {
  const joint = figures.filter(({ speaker }) => speaker.members.length > 1)
  if (joint.length === 0) return figures
  return figures.map((figure) => {
    if (figure.speaker.members.length !== 1) return figure
    const model = joint.find((other) => isToldByOne(figure, other))
    if (model === undefined) return figure
    const reason = `the same figure is given elsewhere to ${model.speaker.ref?.name ?? 'several'}, speaking together`
    return { ...figure, speaker: model.speaker, adopted: reason }
  })
}

function isToldByOne(figure: Figure, joint: Figure): boolean {
  const [member] = figure.speaker.members
  if (member === undefined || !joint.speaker.members.includes(member)) return false
  if (figure.victims !== null && joint.victims !== null && figure.victims !== joint.victims) return false
  return comparePeriods(figure.claim.period, joint.claim.period) !== 'disjoint'
}
