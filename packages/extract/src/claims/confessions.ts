import { isCue, someToken, type View } from '../text/view.ts'
import type { ActorMention, Registry } from '../who/actor-mentions.ts'
import { findAttacker } from './agents.ts'
import { blameOn, canHarm, type Blame } from './blame.ts'

/** Whoever attacked in a sentence that holds no figure of its own. */
export function readAttacker(
  view: View,
  mentions: readonly ActorMention[],
  registry: Registry,
): Blame | undefined {
  const doer = findAttacker(
    view,
    mentions.filter((mention) => canHarm(mention, registry)),
  )
  return doer && blameOn(view, [doer], 'attacker-before')
}

/** "The Taliban claimed responsibility", "blamed on Boko Haram". */
export function readConfession(view: View, mentions: readonly ActorMention[]): Blame | undefined {
  const found = mentions.find((mention) => isClaiming(view, mention) || isBlamed(view, mention))
  return found && blameOn(view, [found], 'responsibility')
}

const verbReach = 8
const nounReach = 3

function isClaiming(view: View, { to }: ActorMention): boolean {
  for (let at = to; at < to + verbReach; at += 1)
    if (isCue(view, at, 'confessing'))
      return someToken(at + 1, at + 1 + nounReach, (noun) => isCue(view, noun, 'confessed'))
  return false
}

const blameReach = 5

function isBlamed(view: View, { from }: ActorMention): boolean {
  return someToken(from - blameReach, from, (at) => isCue(view, at, 'blaming'))
}
