import { identifyClaim, type Claim, type ClaimContent, type Means, type Reading } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import { findAt } from '../text/lexicon.ts'
import type { View } from '../text/view.ts'
import { findSettled, type Assembly } from './assembly.ts'
import { enterInBook } from './book-claims.ts'
import { readClaimant } from './claimants.ts'
import { settleBlame } from './perpetrators.ts'
import { readingOf } from './readings.ts'
import { readStance } from './stances.ts'
import { settleTiming } from './timing.ts'
import { settlePlaces } from './whereabouts.ts'

/** By what means, and the words that say so. */
interface MeansReading {
  readonly means: readonly Means[]
  readonly readings: readonly Reading[]
}

/** "a raid", "an attack" alone do not say by what means. */
const unsaid = 'other'

function readMeans({ view, group }: Figure): MeansReading {
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'means')
    if (found && found.value !== unsaid)
      return { means: [found.value as Means], readings: [readingOf(view, found.from, found.to, 'means')] }
  }
  return { means: group.means ? [group.means as Means] : [], readings: [] }
}

function quoteOf({ sentence, text }: View): ClaimContent['quote'] {
  const { start, end } = sentence
  return { start, end, exact: text.slice(start, end) }
}

function countOf({ view, group }: Figure): ClaimContent['count'] {
  const { from, to, form, min, max } = group.quantity
  const start = view.tokens[from]!.start
  const end = view.tokens[to - 1]!.end
  return { form, min, max, words: view.text.slice(start, end), start, end }
}

function readCount({ view, group }: Figure): Reading {
  const { to, hedgeFrom, hedgeTo, rule } = group.quantity
  return readingOf(view, hedgeFrom, Math.max(to, hedgeTo), rule)
}

/** The word that says the measure; where it stands in another sentence, the group itself. */
function readMeasure({ view, link, group }: Figure): Reading {
  const { from, to } = link.at && link.at.to <= view.tokens.length ? link.at : group
  return readingOf(view, from, to, link.rule)
}

function readVictims({ view, victimsAt }: Figure): readonly Reading[] {
  const isHere = victimsAt !== undefined && victimsAt.to <= view.tokens.length
  return isHere ? [readingOf(view, victimsAt.from, victimsAt.to, 'victims-noun')] : []
}

/** Keeps the fields that some words were read for. */
function keepRead(readings: Record<string, readonly Reading[]>): ClaimContent['readings'] {
  return Object.fromEntries(Object.entries(readings).filter(([, list]) => list.length > 0))
}

/** Settles one figure into a claim, every field with the words it was read from. */
export function settle(assembly: Assembly, figure: Figure): Claim {
  const { settings, document, registry } = assembly
  const { view } = figure
  const { index, section } = view.sentence
  const setting = settings[index]!
  const claimant = readClaimant(assembly, setting, figure)
  const blame = settleBlame(assembly, setting, figure, claimant)
  const where = settlePlaces(assembly, setting, figure, claimant)
  const timing = settleTiming(assembly, setting, figure, claimant)
  const { means, readings: meansReadings } = readMeans(figure)
  const ordinary = { claimant, blame, where, timing }
  const entered = enterInBook(assembly, figure, ordinary)
  const told = entered ?? ordinary
  const next = settings[index + 1]?.view
  const stance = entered?.stance
    ? { stance: entered.stance, readings: [entered.reading] }
    : readStance(figure, told.claimant.ref, told.blame.actors, told.claimant.attribution, registry, next)
  const whole = figure.whole && findSettled(assembly, figure.whole)
  const claim = identifyClaim({
    document: document.id,
    quote: quoteOf(view),
    count: countOf(figure),
    measure: figure.measure,
    victims: figure.victims,
    definition: null,
    claimant: told.claimant.ref,
    relay: told.claimant.relay,
    perpetrators: told.blame.actors,
    places: told.where.places,
    period: told.timing.period,
    asOf: told.timing.asOf,
    statedOn: told.timing.statedOn,
    published: document.published,
    means,
    stance: stance.stance,
    partOf: whole?.claim.id ?? null,
    section,
    ...(entered && { bookLine: entered.line }),
    readings: keepRead({
      count: [readCount(figure)],
      measure: [readMeasure(figure)],
      victims: readVictims(figure),
      claimant: told.claimant.readings,
      perpetrators: told.blame.readings,
      places: told.where.readings,
      ...told.timing.readings,
      means: meansReadings,
      stance: stance.readings,
      bookLine: entered ? [entered.reading] : [],
    }),
    reader: assembly.reader,
  })
  assembly.settled.push({ figure, claim, blame, where, timing })
  return claim
}
