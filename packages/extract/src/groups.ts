import type { VictimClass } from '@recount/claims'
import { findAt, type Found } from './lexicon.ts'
import { listQuantities, type Quantity } from './quantities.ts'
import { hasRole, keyAt, type View } from './view.ts'

/**
 * What a counted group is a group of. `victims`: people by a known noun; `harm`: deaths, injuries; `strikes`, `reports`;
 * `open`: an unknown noun, people only if harm is done to them; `bare`: a number alone; `thing`: nobody.
 */
export type GroupHead = 'victims' | 'harm' | 'strikes' | 'reports' | 'open' | 'bare' | 'thing'

/** A quantity with the nouns it counts: tokens `[from, to)`, hedge included; `nounFrom` is where the nouns begin. */
export interface Group {
  readonly quantity: Quantity
  readonly from: number
  readonly to: number
  readonly nounFrom: number
  readonly head: GroupHead
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
  /** The noun or participle that carries the measure, when the group itself has it ("12 deaths", "15 wounded soldiers"). */
  readonly harm: Found | undefined
  readonly means: string | undefined
}

const stops = [
  'be',
  'have',
  'modal',
  'and',
  'or',
  'by',
  'of',
  'adverb',
  'preposition',
  'relative',
  'subordinate',
  'possessive',
  'pronoun',
  'they',
  'verb',
  'including',
  'that',
  'indefinite',
  'determiner',
  'among',
] as const

function isNounWord(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token || (token.kind !== 'word' && token.kind !== 'mixed')) return false
  if (hasRole(view, at, 'victim', 'harm-unit', 'strike', 'report', 'victim-modifier', 'more')) return true
  return !hasRole(view, at, ...stops) && !endsLikeVerb(token.key)
}

const adjectiveEndings = new Set([
  'armed',
  'unarmed',
  'displaced',
  'masked',
  'uniformed',
  'injured',
  'wounded',
  'unidentified',
  'retired',
  'disabled',
  'suspected',
  'alleged',
  'confirmed',
  'assassinated',
  'murdered',
  'mutilated',
  'united',
  'red',
  'dead',
  'killed',
  'slain',
  'missing',
  'bereaved',
  'hundred',
  'executed',
  'kidnapped',
  'captured',
])

function endsLikeVerb(key: string): boolean {
  return (key.endsWith('ed') || (key.endsWith('ing') && key.length > 5)) && !adjectiveEndings.has(key)
}

/** Tokens between a quantity and its nouns that add nothing: "of", "of the", "more", "other". */
function skipToNouns(view: View, quantity: Quantity): number {
  let at = quantity.hedgeTo
  if (keyAt(view, at) === '*' || keyAt(view, at) === '"') at += 1
  if (!hasRole(view, at, 'of')) return at
  const next = at + 1
  if (hasRole(view, next, 'they', 'relative')) return at
  if (quantity.form === 'vague') at = hasRole(view, next, 'determiner', 'possessive') ? next + 1 : next
  else if (hasRole(view, next, 'determiner', 'possessive')) at = skipOwner(view, next + 1)
  return at
}

/** The number inside "seven of the nine soldiers". */
function skipOwner(view: View, at: number): number {
  const token = view.tokens[at]
  const isNumber =
    token?.kind === 'number' || (token !== undefined && view.pack.units[token.key] !== undefined)
  return isNumber ? at + 1 : at
}

/** Where the nouns of a group end: before the first word that can't belong to them. */
function endOfNouns(view: View, from: number): number {
  let at = from
  while (at < view.tokens.length && at - from < 8) {
    const trigger = findAt(view.matches, at, 'trigger')
    if (trigger && !isAdjectivalHarm(view, trigger)) break
    const victim = findAt(view.matches, at, 'victim')
    if (victim) at = victim.to
    else if (isHyphen(view, at) && at > from) at += 1
    else if (isCompoundNumber(view, at)) at += 3
    else if (isNumber(view, at)) break
    else if (isNounWord(view, at)) at += 1
    else if (isNationOwner(view, at)) at += 1
    else break
  }
  return at
}

function isNumber(view: View, at: number): boolean {
  const token = view.tokens[at]!
  return token.kind === 'number' || view.pack.units[token.key] !== undefined
}

/** "two 500-pound bombs". */
function isCompoundNumber(view: View, at: number): boolean {
  return view.tokens[at]!.kind === 'number' && isHyphen(view, at + 1) && view.tokens[at + 2]?.kind === 'word'
}

function isHyphen(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.key === '-' && token.glued && view.tokens[at + 1]?.glued === true
}

/** "12 of Syria's soldiers". */
function isNationOwner(view: View, at: number): boolean {
  if (keyAt(view, at) !== "'s" && keyAt(view, at) !== "'") return false
  return (
    view.tokens[at + 1]?.kind === 'word' &&
    view.tokens[at]!.glued &&
    !hasRole(view, at + 1, 'harm-event', 'harm-unit', 'be', 'preposition', 'and')
  )
}

/** "15 wounded soldiers": a harm participle before a noun for people is an adjective. */
function isAdjectivalHarm(view: View, trigger: Found): boolean {
  if (trigger.detail !== 'participle' && trigger.detail !== 'predicate') return false
  let at = trigger.to
  for (let step = 0; step < 3; step += 1) {
    if (findAt(view.matches, at, 'victim')) return keyAt(view, at) !== 'other' && keyAt(view, at) !== 'others'
    if (!isNounWord(view, at) || findAt(view.matches, at, 'trigger')) return false
    at += 1
  }
  return false
}

interface Head {
  readonly head: GroupHead
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
  readonly harm: Found | undefined
  readonly means: string | undefined
}

const noHead: Head = { head: 'bare', victims: null, victimsAt: undefined, harm: undefined, means: undefined }

function findLast(view: View, from: number, to: number, kind: string): Found | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const found = findAt(view.matches, at, kind)
    if (found && found.to <= to) return longestOver(view, from, found, kind)
  }
  return undefined
}

/** A longer phrase that ends at the same token wins ("crew members" over "members"). */
function longestOver(view: View, from: number, found: Found, kind: string): Found {
  for (let at = Math.max(from, found.from - 3); at < found.from; at += 1) {
    const longer = view.matches[at]?.find((item) => item.kind === kind && item.to === found.to)
    if (longer) return longer
  }
  return found
}

function readHead(view: View, from: number, to: number): Head {
  if (to <= from) return noHead
  const report = readReports(view, from, to)
  if (report) return report
  const strike = findLast(view, from, to, 'strike')
  if (strike && strike.to === to) return { ...noHead, head: 'strikes', harm: strike, means: strike.value }
  const victim = findLast(view, from, to, 'victim')
  const unit = findLast(view, from, to, 'harm-unit')
  if (unit && unit.to === to && (!victim || victim.detail === 'general' || victim.from < unit.from))
    return harmHead(view, from, unit)
  if (victim && victim.to === to) return victimHead(view, from, to, victim)
  if (
    findAt(view.matches, from, 'time') ||
    findLast(view, from, to, 'time')?.to === to ||
    findLast(view, from, to, 'thing')?.to === to
  )
    return { ...noHead, head: 'thing' }
  if (isOnlyMore(view, from, to)) return noHead
  return { ...noHead, head: 'open', victims: 'persons', harm: innerHarm(view, from, to) }
}

function isOnlyMore(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (!hasRole(view, at, 'more', 'adverb', 'victim-modifier')) return false
  return true
}

/** "33 cases of civilian deaths" are reports; "three cases" of something else are nobody's count. */
function readReports(view: View, from: number, to: number): Head | undefined {
  const noun = findLast(view, from, to, 'report')
  if (!noun || noun.to < to) return undefined
  return { ...noHead, head: 'reports', harm: noun }
}

function harmHead(view: View, from: number, unit: Found): Head {
  const modifier =
    findLast(view, from, unit.from, 'victim-modifier') ?? findLast(view, from, unit.from, 'victim')
  return {
    head: 'harm',
    victims: (modifier?.value as VictimClass | undefined) ?? 'persons',
    victimsAt: modifier,
    harm: unit,
    means: undefined,
  }
}

function victimHead(view: View, from: number, to: number, victim: Found): Head {
  const harm = innerHarm(view, from, victim.from)
  const decided =
    victim.detail === 'general' || victim.value === 'men'
      ? (refine(view, from, to, victim) ?? victim)
      : victim
  return {
    head: 'victims',
    victims: decided.value as VictimClass,
    victimsAt: decided,
    harm,
    means: undefined,
  }
}

/** The class of a general noun: a modifier before it, or what follows its "of" ("members of the security forces"). */
function refine(view: View, from: number, to: number, victim: Found): Found | undefined {
  const modifier = findLast(view, from, victim.from, 'victim-modifier')
  if (modifier) return modifier
  if (!hasRole(view, to, 'of')) return undefined
  for (let at = to + 1; at < to + 6 && at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'victim-modifier') ?? findAt(view.matches, at, 'victim')
    if (found && found.detail !== 'general') return found
    if (hasRole(view, at, 'be', 'have', 'and', 'verb', 'by') || findAt(view.matches, at, 'trigger'))
      return undefined
  }
  return undefined
}

function innerHarm(view: View, from: number, to: number): Found | undefined {
  const found = findLast(view, from, to, 'trigger')
  return found && (found.detail === 'participle' || found.detail === 'predicate') ? found : undefined
}

/** "thousands of US, UK and French air strikes": a list of nations before the strikes. */
function endOfStrikes(view: View, from: number): number | undefined {
  for (let at = from; at < from + 9 && at < view.tokens.length; at += 1) {
    const strike = findAt(view.matches, at, 'strike')
    if (strike) return strike.to
    if (keyAt(view, at) !== ',' && !hasRole(view, at, 'and') && !isNounWord(view, at) && !isHyphen(view, at))
      return undefined
    if (
      findAt(view.matches, at, 'victim') ||
      findAt(view.matches, at, 'harm-unit') ||
      (hasRole(view, at, 'and') && startsQuantity(view, at + 1))
    )
      return undefined
  }
  return undefined
}

function groupOf(view: View, quantity: Quantity): Group {
  const nounFrom = skipToNouns(view, quantity)
  const to = endOfStrikes(view, nounFrom) ?? endOfNouns(view, nounFrom)
  return {
    quantity,
    from: quantity.hedgeFrom,
    to: Math.max(to, quantity.hedgeTo),
    nounFrom,
    ...readHead(view, nounFrom, to),
  }
}

/** "a soldier", "an unarmed teenager", "another": one person without a number. */
function articleGroup(view: View, at: number): Group | undefined {
  if (
    !hasRole(view, at, 'indefinite') ||
    view.matches[at]?.some((item) => item.kind === 'fixed' || item.kind === 'vague')
  )
    return undefined
  const isAnother = keyAt(view, at) === 'another'
  if (skipAge(view, at + 1) === at + 1 && startsQuantity(view, at + 1)) return undefined
  const start = at + 1
  const to = endOfNouns(view, skipAge(view, start))
  const head = readHead(view, start, to)
  if (head.head !== 'victims' && head.head !== 'open' && !(isAnother && head.head === 'bare'))
    return undefined
  if (
    head.head === 'open' &&
    (hasRole(view, to, 'of') || keyAt(view, to) === 'with') &&
    startsQuantity(view, to + 1)
  )
    return undefined
  if (head.head === 'victims' && !isSingular(view, to)) return undefined
  const end = Math.max(to, start)
  const quantity: Quantity = {
    from: at,
    to: end,
    hedgeFrom: at,
    hedgeTo: end,
    form: 'exact',
    min: 1,
    max: 1,
    rule: 'indefinite-article',
    isArticle: true,
  }
  return { quantity, from: at, to: end, nounFrom: start, ...head, victims: head.victims ?? 'persons' }
}

/** "another 14", "an estimated 30": the number counts, not the article. */
function startsQuantity(view: View, at: number): boolean {
  const from = findAt(view.matches, at, 'hedge-before')?.to ?? at
  const token = view.tokens[from]
  return (
    token !== undefined &&
    (token.kind === 'number' ||
      view.pack.units[token.key] !== undefined ||
      view.pack.scales[token.key] !== undefined ||
      hasRole(view, from, 'vague'))
  )
}

/** "14-year-old", "12-year old". */
function skipAge(view: View, at: number): number {
  if (keyAt(view, at + 1) !== '-' || !findAt(view.matches, at + 2, 'time')) return at
  let end = at + 3
  while (keyAt(view, end) === '-' || keyAt(view, end) === 'old') end += 1
  return end
}

const pluralGeneral = new Set([
  'people',
  'persons',
  'others',
  'lives',
  'souls',
  'personnel',
  'staff',
  'crew',
  'dead',
  'wounded',
  'casualties',
  'family',
  'members',
])

function isSingular(view: View, to: number): boolean {
  const last = findLast(view, Math.max(0, to - 3), to, 'victim')
  if (!last) return true
  if (last.detail === 'one') return true
  return (
    last.detail === 'general' && !pluralGeneral.has(keyAt(view, to - 1)) && !keyAt(view, to - 1).endsWith('s')
  )
}

/** Every counted group of a sentence, in the order of the text. */
export function listGroups(view: View): Group[] {
  const groups = listQuantities(view).map((quantity) => groupOf(view, quantity))
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!hasRole(view, at, 'indefinite') || groups.some((group) => at >= group.from && at < group.to))
      continue
    const group = articleGroup(view, at)
    if (group) groups.push(group)
  }
  return groups.sort((a, b) => a.from - b.from)
}
