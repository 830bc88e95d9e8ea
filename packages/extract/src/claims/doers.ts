import type { ActorRef } from '@recount/claims'
import { stateId } from '../actors/states.ts'
import type { Figure } from '../figures/figure.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, skipRolesBack, someToken, type View } from '../text/view.ts'
import type { ActorMention, Registry } from '../who/actor-mentions.ts'
import type { Attribution } from '../who/attribution.ts'
import { findAgentAfter, findAgentBefore, findAgentOfMeans, findAttacker, findResponsible } from './agents.ts'
import { blameOn, canHarm, distinctActors, isDoer, type Blame } from './blame.ts'
import { readingOf } from './readings.ts'

type Mentions = readonly ActorMention[]

/** "the coalition said it killed", "announced killing": the speaker is the doer. */
function isOwnVerb(view: View, verb: number): boolean {
  if (hasRole(view, verb - 1, 'speech')) return true
  return isCue(view, skipRolesBack(view, verb - 1, 'adverb', 'have', 'modal'), 'selfPronoun')
}

/** "US, UK and French air strikes": the nations named in the counted strikes. */
function listNations({ view, group }: Figure): ActorRef[] {
  const refs: ActorRef[] = []
  for (let at = group.nounFrom; at < group.to; at += 1) {
    const found = findAt(view.matches, at, 'nation') ?? findAt(view.matches, at, 'demonym')
    if (!found || !view.tokens[at]!.capital) continue
    refs.push({ name: view.pack.nations.get(found.value) ?? '', id: stateId(found.value) })
  }
  return refs
}

function overlaps({ group }: Figure, { from, to }: ActorMention): boolean {
  return from < group.to && to > group.from
}

const listGap = 2

/** "by Amnesty and Airwars", "by the US and France": an actor with those listed behind it. */
function listJoined(view: View, mentions: Mentions, first: ActorMention): ActorMention[] {
  const next = mentions.find(
    (mention) => mention !== first && mention.from >= first.to && mention.from - first.to <= listGap,
  )
  const isJoined = next !== undefined && next.sort !== 'people' && hasRole(view, first.to, 'and')
  return isJoined ? [first, ...listJoined(view, mentions, next)] : [first]
}

/** An armed group, or armed people without a name. */
function isArmedGroup({ sort, ref }: ActorMention, registry: Registry): boolean {
  return sort === 'people' || registry.get(ref.id ?? '')?.kind === 'armed-group'
}

/** Forces of a state or an alliance. */
function isArmy({ sort, ref }: ActorMention, registry: Registry): boolean {
  const kind = registry.get(ref.id ?? '')?.kind
  return sort !== 'people' && (kind === 'state' || kind === 'coalition')
}

/** In a clash the other side did the harm: the group for the state's men, the state for the group's. */
function findOtherSide(figure: Figure, mentions: Mentions, registry: Registry): ActorMention | undefined {
  const { view, victims } = figure
  const isClash = someToken(0, view.tokens.length, (at) => hasRole(view, at, 'clash'))
  const own = victims === 'combatants' && isClash && mentions.find((mention) => overlaps(figure, mention))
  if (!own) return undefined
  const isOther = isArmedGroup(own, registry) ? isArmy : isArmedGroup
  return mentions.find(
    (mention) => mention.sort !== 'nation' && !overlaps(figure, mention) && isOther(mention, registry),
  )
}

const labelReach = 5
const labelRules: readonly string[] = ['list-item', 'labelled']

/** "A. Government forces: 241 civilians": in a list by doer the label names it. */
function findLabelActor({ view, group, link }: Figure, mentions: Mentions): ActorMention | undefined {
  if (!labelRules.includes(link.rule)) return undefined
  return mentions.findLast(
    ({ from, to, sort }) =>
      to <= group.from &&
      group.from - to <= labelReach &&
      sort !== 'nation' &&
      !hasRole(view, from - 1, 'locative'),
  )
}

/** The doer of a figure's own verb, or of its strikes when they are counted. */
function findOfVerb({ view, link, measure, group }: Figure, mentions: Mentions): ActorMention | undefined {
  if (link.trigger?.patient === 'object') {
    const agent = findAgentBefore(view, mentions, link.trigger.verbFrom)
    if (agent) return agent
  }
  return (
    findResponsible(view, mentions, group.from) ??
    findAgentOfMeans(view, mentions, group.from) ??
    (measure === 'strikes' ? findAgentBefore(view, mentions, group.from) : undefined)
  )
}

function findDoer(figure: Figure, mentions: Mentions, registry: Registry): ActorMention | undefined {
  const { view, group, link, measure } = figure
  const able = mentions.filter(
    (mention) => (measure === 'strikes' || !overlaps(figure, mention)) && canHarm(mention, registry),
  )
  return (
    findLabelActor(figure, able) ??
    findAgentAfter(view, able, link.trigger?.found.to ?? group.to) ??
    findOfVerb(figure, able) ??
    findAttacker(view, able) ??
    findOtherSide(figure, mentions, registry)
  )
}

/** The verb whose subject does the harm, or carries out the strikes counted. */
function findVerb({ view, group, link, measure }: Figure): number | undefined {
  if (link.trigger?.patient === 'object') return link.trigger.verbFrom
  return measure === 'strikes' ? verbBefore(view, group.from) : undefined
}

function verbBefore(view: View, to: number): number {
  let at = to - 1
  while (at > 0 && isBeforeStrikes(view, at)) at -= 1
  return at
}

function isBeforeStrikes(view: View, at: number): boolean {
  return (
    hasRole(view, at, 'adverb', 'preposition', 'hedge-before', 'have') || isCue(view, at, 'beforeStrikes')
  )
}

/** Whoever tells of its own deed. */
function readSpeakersDeed(figure: Figure, attribution: Attribution, registry: Registry): Blame | undefined {
  const { speaker, side } = attribution
  const verb = side === 'before' && isDoer(speaker, registry) ? findVerb(figure) : undefined
  if (verb === undefined || !isOwnVerb(figure.view, verb)) return undefined
  return { actors: [speaker], readings: [readingOf(figure.view, verb, verb + 1, 'speaker-acts')] }
}

function readNations(figure: Figure): Blame | undefined {
  const { view, group, measure } = figure
  const nations = measure === 'strikes' ? listNations(figure) : []
  if (nations.length === 0) return undefined
  const reading = readingOf(view, group.nounFrom, group.to, 'nations-of-strikes')
  return { actors: distinctActors(nations), readings: [reading] }
}

/** Reads who is blamed for a figure in its own sentence. */
export function readDoers(
  figure: Figure,
  mentions: Mentions,
  attribution: Attribution | undefined,
  registry: Registry,
): Blame | undefined {
  const { view } = figure
  const told = readNations(figure) ?? (attribution && readSpeakersDeed(figure, attribution, registry))
  if (told) return told
  const doer = findDoer(figure, mentions, registry)
  return doer && blameOn(view, listJoined(view, mentions, doer), 'doer')
}
