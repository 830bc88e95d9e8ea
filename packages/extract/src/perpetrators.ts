import type { Actor, ActorKind, ActorRef, Reading } from '@recount/claims'
import type { ActorMention } from './actor-mentions.ts'
import type { Attribution } from './attributions.ts'
import type { Figure } from './figures.ts'
import { findAt } from './lexicon.ts'
import { stateId } from './actor-lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'
import { readingOf } from './readings.ts'

/** Who is blamed for a figure's harm, and where that was read. */
export interface Blame {
  readonly actors: readonly ActorRef[]
  readonly readings: readonly Reading[]
}

const agentReach = 14

function isBarrier(view: View, at: number): boolean {
  return (
    keyAt(view, at) === ';' ||
    keyAt(view, at) === '.' ||
    (hasRole(view, at, 'speech') && !hasRole(view, at, 'victim'))
  )
}

/** "killed by coalition forces", "in an attack blamed on rebels". */
function agentAfter(view: View, mentions: readonly ActorMention[], from: number): ActorMention | undefined {
  for (let at = from; at < Math.min(from + agentReach, view.tokens.length); at += 1) {
    if (isBarrier(view, at) || isOtherDeed(view, at)) return undefined
    if (!hasRole(view, at, 'by')) continue
    const agent = mentions.find(
      (mention) =>
        mention.from > at && mention.from <= at + 7 && canAct(view, mention) && !isTarget(view, mention),
    )
    return agent
  }
  return undefined
}

/** "in areas held by the government": a "by" that belongs to another verb. */
function isOtherDeed(view: View, at: number): boolean {
  return (
    view.tokens[at]!.key.endsWith('ed') &&
    hasRole(view, at + 1, 'by') &&
    !hasRole(view, at, 'attack-verb', 'trigger', 'means')
  )
}

function isTarget(view: View, mention: ActorMention): boolean {
  let at = mention.from - 1
  while (at >= 0 && hasRole(view, at, 'determiner', 'place-shade', 'adverb')) at -= 1
  return at >= 0 && (hasRole(view, at, 'targeting') || hasRole(view, at, 'speech'))
}

/** A nation's bare name acts only as the subject right before a verb or as an owner. */
function canAct(view: View, mention: ActorMention): boolean {
  if (mention.sort !== 'nation') return true
  return (
    !hasRole(view, mention.from - 1, 'locative', 'place-shade') &&
    !(hasRole(view, mention.from - 1, 'and') && hasRole(view, mention.from - 3, 'locative'))
  )
}

/** "Israeli air strikes killed", "the guerrillas killed": the doer goes before an active verb. */
function agentBefore(view: View, mentions: readonly ActorMention[], verb: number): ActorMention | undefined {
  let from = verb
  while (from > 0 && keyAt(view, from - 1) !== ';' && verb - from < 40) from -= 1
  const doers = mentions.filter(
    (mention) =>
      mention.to <= verb &&
      mention.from >= from &&
      !isTarget(view, mention) &&
      canAct(view, mention) &&
      !isScene(view, mention),
  )
  const able = doers.filter(
    (mention) =>
      !hasSpeechBetween(view, mention.to, verb) && (mention.sort !== 'nation' || isSubject(view, mention)),
  )
  return isGerund(view, verb) ? able[0] : able.at(-1)
}

/** "…, killing 12": the doer is the subject of the whole sentence. */
function isGerund(view: View, verb: number): boolean {
  return keyAt(view, verb).endsWith('ing')
}

/** A nation's name right before a verb. */
function isSubject(view: View, mention: ActorMention): boolean {
  for (let at = mention.to; at < mention.to + 4; at += 1)
    if (hasRole(view, at, 'trigger', 'have', 'attack-verb', 'verb')) return true
  return false
}

/** "outside a federal police building": an actor after a preposition of place is where it was, not who did it. */
function isScene(view: View, mention: ActorMention): boolean {
  let at = mention.from - 1
  while (at >= 0 && hasRole(view, at, 'determiner', 'indefinite', 'place-shade', 'more')) at -= 1
  if (at < 0 || !hasRole(view, at, 'locative', 'preposition')) return false
  return (
    keyAt(view, at) !== 'of' || !hasRole(view, at - 1, 'victim', 'armed-people', 'means', 'strike', 'organ')
  )
}

function hasSpeechBetween(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const speech = findAt(view.matches, at, 'speech')
    if (speech && speech.detail === 'says' && !findAt(view.matches, at, 'victim')) return true
  }
  return false
}

const means = ['means', 'strike'] as const

/** "Russian forces were responsible for the death of 22". */
function responsible(view: View, mentions: readonly ActorMention[], to: number): ActorMention | undefined {
  return mentions.findLast((mention) => {
    if (mention.to > to) return false
    for (let at = mention.to; at < Math.min(mention.to + 4, to); at += 1)
      if (keyAt(view, at) === 'responsible') return true
    return false
  })
}

/** "US-led raids", "a drone strike by the army": an actor beside what does the harm, the nearest before the figure first. */
function agentOfMeans(view: View, mentions: readonly ActorMention[], to: number): ActorMention | undefined {
  const agents = mentions.filter((mention) => {
    if (isTarget(view, mention) || mention.sort === 'nation') return false
    const from = keyAt(view, mention.to) === "'s" ? mention.to + 1 : mention.to
    for (let at = from; at < from + 3; at += 1) if (hasRole(view, at, ...means)) return true
    const by = hasRole(view, mention.from - 1, 'determiner') ? mention.from - 2 : mention.from - 1
    return (
      (hasRole(view, mention.to - 1, ...means) && mention.sort === 'organ') ||
      (hasRole(view, by, 'by') && hasRole(view, by - 1, ...means))
    )
  })
  return agents.findLast((mention) => mention.to <= to) ?? agents[0]
}

const selves = new Set(['it', 'they', 'we', 'he'])

const doers: readonly (ActorKind | undefined)[] = ['state', 'coalition', 'armed-group']

/** Can the actor do harm itself, being a state, an alliance or an armed group? */
export function isDoer(actor: ActorRef, registry: ReadonlyMap<string, Actor>): boolean {
  return doers.includes(registry.get(actor.id ?? '')?.kind)
}

/** "the coalition said it killed", "announced killing": the speaker is the doer. */
function speakerActs(
  view: View,
  verb: number,
  speaker: ActorRef,
  registry: ReadonlyMap<string, Actor>,
): boolean {
  if (!isDoer(speaker, registry)) return false
  if (hasRole(view, verb - 1, 'speech')) return true
  let at = verb - 1
  while (at >= 0 && hasRole(view, at, 'adverb', 'have', 'modal')) at -= 1
  return selves.has(keyAt(view, at))
}

/** "US, UK and French air strikes": the nations named in the counted strikes. */
function nationsOfStrikes(figure: Figure): ActorRef[] {
  const { view, group } = figure
  const refs: ActorRef[] = []
  for (let at = group.nounFrom; at < group.to; at += 1) {
    const found = findAt(view.matches, at, 'nation') ?? findAt(view.matches, at, 'demonym')
    if (!found || !view.tokens[at]!.capital) continue
    const name = view.pack.nations.find(([code]) => code === found.value)?.[1] ?? ''
    refs.push({ name, id: stateId(found.value) })
  }
  return refs
}

function unique(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter((actor, index) => actors.findIndex((other) => other.name === actor.name) === index)
}

function isOfVictims(figure: Figure, mention: ActorMention): boolean {
  const { group } = figure
  return mention.from < group.to && mention.to > group.from && figure.measure !== 'strikes'
}

/** "by Amnesty and Airwars", "by the US and France": actors listed with the first. */
function joined(view: View, mentions: readonly ActorMention[], first: ActorMention): ActorMention[] {
  const next = mentions.find(
    (mention) => mention.from > first.to - 1 && mention.from - first.to <= 2 && mention !== first,
  )
  const isJoined = next !== undefined && hasRole(view, first.to, 'and') && next.sort !== 'people'
  return isJoined ? [first, ...joined(view, mentions, next)] : [first]
}

/** "when urban commandos attacked them": whoever attacks in the sentence. */
function attacker(view: View, mentions: readonly ActorMention[]): ActorMention | undefined {
  return mentions.find((mention) => {
    if (isTarget(view, mention) || isScene(view, mention) || !canAct(view, mention)) return false
    for (let at = mention.to; at < mention.to + 5 && at < view.tokens.length; at += 1) {
      if (hasRole(view, at, 'attack-verb')) return !hasRole(view, at - 1, 'be')
      if (keyAt(view, at) === ',' || hasRole(view, at, 'be', 'by')) return false
    }
    return false
  })
}

/** In a clash the other side did the harm: the group for the state's men, the state for the group's. */
function otherSide(
  figure: Figure,
  mentions: readonly ActorMention[],
  registry: ReadonlyMap<string, Actor>,
): ActorMention | undefined {
  const { view, group } = figure
  if (figure.victims !== 'combatants' || !view.tokens.some((_, at) => hasRole(view, at, 'clash')))
    return undefined
  const own = mentions.find((mention) => mention.from < group.to && mention.to > group.from)
  const isGroup = own
    ? own.sort === 'people' || registry.get(own.ref.id ?? '')?.kind === 'armed-group'
    : undefined
  return mentions.find((mention) => {
    const kind = mention.sort === 'people' ? 'armed-group' : registry.get(mention.ref.id ?? '')?.kind
    if (mention === own || mention.sort === 'nation' || isOfVictims(figure, mention)) return false
    return isGroup === undefined
      ? false
      : isGroup
        ? kind === 'state' || kind === 'coalition'
        : kind === 'armed-group'
  })
}

/** "A. Government forces: 241 civilians": in a list by doer the label names it. */
function labelActor(figure: Figure, mentions: readonly ActorMention[]): ActorMention | undefined {
  const { view, group, link } = figure
  if (link.rule !== 'list-item' && link.rule !== 'labelled') return undefined
  return mentions.findLast(
    (mention) =>
      mention.to <= group.from &&
      group.from - mention.to <= 5 &&
      mention.sort !== 'nation' &&
      !hasRole(view, mention.from - 1, 'locative'),
  )
}

/** Whoever attacked in a sentence that holds no figure of its own. */
export function readAttacker(
  view: View,
  mentions: readonly ActorMention[],
  registry: ReadonlyMap<string, Actor>,
): Blame | undefined {
  const doer = attacker(
    view,
    mentions.filter((mention) => canHarm(mention, registry)),
  )
  return doer
    ? { actors: [doer.ref], readings: [readingOf(view, doer.from, doer.to, 'attacker-before')] }
    : undefined
}

const responsibility = new Set([
  'responsibility',
  'attack',
  'bombing',
  'blast',
  'attacks',
  'blasts',
  'killing',
  'killings',
  'raid',
  'ambush',
  'assault',
])

/** "The Taliban claimed responsibility", "blamed on Boko Haram". */
export function readConfession(view: View, mentions: readonly ActorMention[]): Blame | undefined {
  const found = mentions.find((mention) => isClaiming(view, mention) || isBlamed(view, mention))
  return found
    ? { actors: [found.ref], readings: [readingOf(view, found.from, found.to, 'responsibility')] }
    : undefined
}

function isClaiming(view: View, mention: ActorMention): boolean {
  for (let at = mention.to; at < mention.to + 8 && at < view.tokens.length; at += 1) {
    const isVerb = ['claimed', 'accepted', 'claims', 'claiming', 'admitted'].includes(keyAt(view, at))
    if (isVerb) return [1, 2, 3].some((step) => responsibility.has(keyAt(view, at + step)))
  }
  return false
}

function isBlamed(view: View, mention: ActorMention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 5); at -= 1)
    if (['blamed', 'blaming', 'blames', 'attributed'].includes(keyAt(view, at))) return true
  return false
}

/** Monitors, agencies and outlets count the dead; they are never taken for those who killed them. */
function canHarm(mention: ActorMention, registry: ReadonlyMap<string, Actor>): boolean {
  return mention.sort === 'people' || mention.ref.id === null || isDoer(mention.ref, registry)
}

function findDoer(
  figure: Figure,
  mentions: readonly ActorMention[],
  registry: ReadonlyMap<string, Actor>,
): ActorMention | undefined {
  const { view, group, link } = figure
  const others = mentions.filter((mention) => !isOfVictims(figure, mention) && canHarm(mention, registry))
  const after = link.trigger?.found.to ?? group.to
  const agent = labelActor(figure, others) ?? agentAfter(view, others, after)
  if (agent) return agent
  const active =
    link.trigger?.patient === 'object' ? agentBefore(view, others, link.trigger.verbFrom) : undefined
  return (
    active ??
    responsible(view, others, group.from) ??
    agentOfMeans(view, others, group.from) ??
    (figure.measure === 'strikes' ? agentBefore(view, others, group.from) : undefined) ??
    attacker(view, others) ??
    otherSide(figure, mentions, registry)
  )
}

/** Reads who is blamed for a figure in its own sentence. */
export function readBlame(
  figure: Figure,
  mentions: readonly ActorMention[],
  attribution: Attribution | undefined,
  registry: ReadonlyMap<string, Actor>,
): Blame | undefined {
  const { view, link } = figure
  if (figure.measure === 'strikes') {
    const nations = nationsOfStrikes(figure)
    if (nations.length > 0)
      return {
        actors: unique(nations),
        readings: [readingOf(view, figure.group.nounFrom, figure.group.to, 'nations-of-strikes')],
      }
  }
  const verb =
    link.trigger?.patient === 'object'
      ? link.trigger.verbFrom
      : figure.measure === 'strikes'
        ? verbBefore(view, figure.group.from)
        : undefined
  if (
    verb !== undefined &&
    attribution?.side === 'before' &&
    speakerActs(view, verb, attribution.speaker, registry)
  ) {
    return { actors: [attribution.speaker], readings: [readingOf(view, verb, verb + 1, 'speaker-acts')] }
  }
  const doer = findDoer(figure, mentions, registry)
  if (!doer) return undefined
  const all = joined(view, mentions, doer)
  return {
    actors: unique(all.map((mention) => mention.ref)),
    readings: all.map((mention) => readingOf(view, mention.from, mention.to, 'doer')),
  }
}

function verbBefore(view: View, at: number): number {
  let from = at - 1
  while (
    from > 0 &&
    (hasRole(view, from, 'adverb', 'preposition', 'hedge-before', 'have') ||
      keyAt(view, from) === 'out' ||
      keyAt(view, from) === 'a')
  )
    from -= 1
  return from
}
