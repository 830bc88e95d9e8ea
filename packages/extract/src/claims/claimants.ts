import type { ActorRef, Reading } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import { isCue, isMark, someToken } from '../text/view.ts'
import type { Attribution } from '../who/attribution.ts'
import { findSettled, type Assembly } from './assembly.ts'
import { isDoer } from './blame.ts'
import { readingOf } from './readings.ts'
import type { SentenceSetting } from './setting.ts'

/** Who says a figure, through whom, and where that was read. */
export interface Claimant {
  readonly ref: ActorRef | null
  readonly relay: readonly ActorRef[]
  readonly attribution: Attribution | undefined
  readonly readings: readonly Reading[]
  /** Does the text say "we" of those who did the harm? */
  readonly isWe: boolean
}

const nobody: Claimant = { ref: null, relay: [], attribution: undefined, readings: [], isWe: false }

/** The attribution that covers a figure: the last one that opens before it, else the first that closes after it. */
function findAttribution(
  { attributions }: SentenceSetting,
  { view, group }: Figure,
): Attribution | undefined {
  const before = attributions.findLast((item) => item.side === 'before' && item.to <= group.from)
  const after = attributions.find((item) => item.side === 'after' && item.from >= group.to)
  const isNewClause = before && someToken(before.to, group.from, (at) => isMark(view, at, ';'))
  if (after && isNewClause) return after
  return before ?? after ?? attributions.findLast((item) => item.to <= group.from)
}

function readAttributed(setting: SentenceSetting, figure: Figure): Claimant | undefined {
  const attribution = findAttribution(setting, figure)
  if (!attribution) return undefined
  const { speaker, relay, from, to, rule } = attribution
  const readings = [readingOf(figure.view, from, to, rule)]
  return { ref: speaker, relay, attribution, readings, isWe: false }
}

/** Figures read by these rules are said by whoever said the one they continue. */
const inheritedRules: readonly string[] = [
  'list-item',
  'ranked',
  'anaphor',
  'class-of-earlier',
  'reports-continued',
  'reports-by-reason',
  'labelled',
]

function readInherited(assembly: Assembly, { continues, link }: Figure): Claimant | undefined {
  const isInherited = continues !== undefined && inheritedRules.includes(link.rule)
  const source = isInherited ? findSettled(assembly, continues) : undefined
  if (!source) return undefined
  const { claimant, relay, readings } = source.claim
  return { ...nobody, ref: claimant, relay, readings: readings.claimant ?? [] }
}

const weReach = 30

/** "We killed three", "we inflicted 38 casualties": whoever sends the text speaks of its own deeds. */
function readWe(assembly: Assembly, { view, group }: Figure): Claimant | undefined {
  const isWe = someToken(group.from - weReach, group.from, (at) => isCue(view, at, 'we'))
  const ref = isWe ? findSender(assembly) : undefined
  return ref && { ...nobody, ref, isWe: true }
}

const openingSentences = 3

/** The doer whose own station or office sent the text, as its dateline says. */
function findSender({ settings, registry }: Assembly): ActorRef | undefined {
  return settings
    .slice(0, openingSentences)
    .flatMap(({ actors, datelineEnd }) => actors.filter((mention) => mention.to <= datelineEnd))
    .find((mention) => isDoer(mention.ref, registry))?.ref
}

/** Whoever the sentence before, of the same paragraph, put its words to goes on speaking. */
function findParagraphVoice(assembly: Assembly, { view }: SentenceSetting): ActorRef | undefined {
  const before = assembly.settings[view.sentence.index - 1]
  if (before?.view.sentence.paragraph !== view.sentence.paragraph) return undefined
  return before.attributions.at(-1)?.speaker ?? findParagraphVoice(assembly, before)
}

const quoteReach = 4

/** A quotation that runs on is closed by "…," and its speaker in a later sentence of the paragraph. */
function findQuoteCloser(
  { settings }: Assembly,
  { view: { sentence } }: SentenceSetting,
): ActorRef | undefined {
  for (const next of settings.slice(sentence.index + 1, sentence.index + 1 + quoteReach)) {
    if (next.view.sentence.paragraph !== sentence.paragraph || !next.isQuoted) return undefined
    const closing = next.attributions.find((item) => item.side === 'after')
    if (closing) return closing.speaker
  }
  return undefined
}

/** Words in quotation marks are the last speaker's. */
function isInQuotation({ view, isQuoted }: SentenceSetting, { group }: Figure): boolean {
  let isInside = isQuoted
  for (let at = 0; at < group.from; at += 1) if (isMark(view, at, '"')) isInside = !isInside
  return isInside
}

function readVoice(assembly: Assembly, setting: SentenceSetting, figure: Figure): Claimant {
  const voice = isInQuotation(setting, figure)
    ? (findQuoteCloser(assembly, setting) ?? setting.voice)
    : (findParagraphVoice(assembly, setting) ?? assembly.document.voice)
  return { ...nobody, ref: voice ?? null }
}

/** Reads who says a figure: in its sentence, with the figure it continues, as "we", or whoever was speaking. */
export function readClaimant(assembly: Assembly, setting: SentenceSetting, figure: Figure): Claimant {
  return (
    readAttributed(setting, figure) ??
    readInherited(assembly, figure) ??
    readWe(assembly, figure) ??
    readVoice(assembly, setting, figure)
  )
}
