import type { VictimClass } from '@recount/claims'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, someToken, type View } from '../text/view.ts'

/** What the nouns of a group say it is a group of. */
export interface Head {
  /**
   * `victims`: people by a known noun; `harm`: deaths, injuries; `strikes`, `reports`; `open`: an unknown noun, people
   * only if harm is done to them; `bare`: a number alone; `thing`: nobody.
   */
  readonly head: 'victims' | 'harm' | 'strikes' | 'reports' | 'open' | 'bare' | 'thing'
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
  /** The noun or participle that carries the measure, when the group itself has it ("12 deaths", "15 wounded soldiers"). */
  readonly harm: Found | undefined
  readonly means: string | undefined
}

const noHead: Head = { head: 'bare', victims: null, victimsAt: undefined, harm: undefined, means: undefined }

/** The last lexeme of a kind inside tokens `[from, to)`. */
export function findLast(view: View, from: number, to: number, kind: LexemeKind): Found | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const found = findAt(view.matches, at, kind)
    if (found && found.to <= to) return longestOver(view, from, found)
  }
  return undefined
}

/** A longer phrase that ends at the same token wins ("crew members" over "members"). */
function longestOver(view: View, from: number, found: Found): Found {
  for (let at = Math.max(from, found.from - 3); at < found.from; at += 1) {
    const longer = view.matches[at]?.find((item) => item.kind === found.kind && item.to === found.to)
    if (longer) return longer
  }
  return found
}

/** Reads what a group's nouns, tokens `[from, to)`, are about: their last word decides. */
export function readHead(view: View, from: number, to: number): Head {
  if (to <= from) return noHead
  const report = findLast(view, from, to, 'report')
  if (report?.to === to) return { ...noHead, head: 'reports', harm: report }
  const strike = findLast(view, from, to, 'strike')
  if (strike?.to === to) return { ...noHead, head: 'strikes', harm: strike, means: strike.value }
  const victim = findLast(view, from, to, 'victim')
  const unit = findLast(view, from, to, 'harm-unit')
  if (unit?.to === to && (!victim || victim.detail === 'general' || victim.from < unit.from))
    return harmHead(view, from, unit)
  if (victim?.to === to) return victimHead(view, from, to, victim)
  return otherHead(view, from, to)
}

function otherHead(view: View, from: number, to: number): Head {
  const isThing =
    findAt(view.matches, from, 'time') !== undefined ||
    findLast(view, from, to, 'time')?.to === to ||
    findLast(view, from, to, 'thing')?.to === to
  if (isThing) return { ...noHead, head: 'thing' }
  return someToken(from, to, (at) => !hasRole(view, at, 'more', 'adverb', 'victim-modifier'))
    ? { ...noHead, head: 'open', victims: 'persons', harm: innerHarm(view, from, to) }
    : noHead
}

function harmHead(view: View, from: number, unit: Found): Head {
  const modifier =
    findLast(view, from, unit.from, 'victim-modifier') ?? findLast(view, from, unit.from, 'victim')
  const victims = (modifier?.value as VictimClass | undefined) ?? 'persons'
  return { head: 'harm', victims, victimsAt: modifier, harm: unit, means: undefined }
}

function victimHead(view: View, from: number, to: number, victim: Found): Head {
  const isOpen = victim.detail === 'general' || victim.value === 'men'
  const decided = (isOpen ? refine(view, from, to, victim) : undefined) ?? victim
  return {
    ...noHead,
    head: 'victims',
    victims: decided.value as VictimClass,
    victimsAt: decided,
    harm: innerHarm(view, from, victim.from),
  }
}

const complementReach = 6

/** The class of a general noun: a modifier before it, or what follows its "of" ("members of the security forces"). */
function refine(view: View, from: number, to: number, victim: Found): Found | undefined {
  const modifier = findLast(view, from, victim.from, 'victim-modifier')
  if (modifier || !hasRole(view, to, 'of')) return modifier
  for (let at = to + 1; at < to + complementReach; at += 1) {
    const found = findAt(view.matches, at, 'victim-modifier') ?? findAt(view.matches, at, 'victim')
    if (found && found.detail !== 'general') return found
    if (hasRole(view, at, 'be', 'have', 'and', 'verb', 'by', 'trigger')) return undefined
  }
  return undefined
}

function innerHarm(view: View, from: number, to: number): Found | undefined {
  const found = findLast(view, from, to, 'trigger')
  return found?.detail === 'participle' || found?.detail === 'predicate' ? found : undefined
}
