import type { Figure } from '../figures/figure.ts'
import { findBefore, listSince, type Assembly } from './assembly.ts'
import { isDoer, noBlame, type Blame } from './blame.ts'
import type { Claimant } from './claimants.ts'
import { readAttacker, readConfession } from './confessions.ts'
import { readDoers } from './doers.ts'
import type { SentenceSetting } from './setting.ts'
import { isOtherSpan } from './timing.ts'

const attackerReach = 3

/** Whoever attacked in a sentence between the last figure and this one. */
function findAttackerBefore(assembly: Assembly, figure: Figure): Blame | undefined {
  for (const { view, actors } of listSince(assembly, figure, attackerReach)) {
    const blame = readAttacker(view, actors, assembly.registry)
    if (blame) return blame
  }
  return undefined
}

/** Who took or was given the blame anywhere in the document; a story of one attack names its author once. */
function confessionOf(assembly: Assembly): Blame {
  return (assembly.confession.value ??= findConfession(assembly))
}

function findConfession({ settings }: Assembly): Blame {
  for (const { view, actors } of settings) {
    const blame = readConfession(view, actors)
    if (blame) return blame
  }
  return noBlame
}

/** The blame of the figure before, or else of the document, but never on the victims themselves. */
function readInherited(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Blame {
  const before = findBefore(assembly, figure)
  if (before && isOtherSpan(before, setting, figure, claimant)) return noBlame
  const isBlamed = before !== undefined && before.blame.actors.length > 0
  const { actors, readings } = isBlamed ? before.blame : confessionOf(assembly)
  const victims = listVictims(setting, figure)
  return { actors: actors.filter(({ name }) => !victims.includes(name)), readings }
}

function listVictims({ actors }: SentenceSetting, { group }: Figure): string[] {
  return actors.filter(({ from, to }) => from < group.to && to > group.from).map(({ ref }) => ref.name)
}

/** Who is blamed for a figure: in its sentence, in one just before it, or as the figure before. */
export function settleBlame(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Blame {
  const { registry } = assembly
  const { ref, attribution, isWe, readings } = claimant
  const own = readDoers(figure, setting.actors, attribution, registry)
  if (own) return own
  if (ref && isWe) return { actors: [ref], readings: [] }
  const attacker = findAttackerBefore(assembly, figure)
  if (attacker) return attacker
  if (ref && figure.measure === 'reports' && isDoer(ref, registry)) return { actors: [ref], readings }
  return readInherited(assembly, setting, figure, claimant)
}
