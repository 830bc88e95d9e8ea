import type { Figure } from '../figures/figure.ts'
import { findBefore, type Assembly, type Settled } from './assembly.ts'
import type { Claimant } from './claimants.ts'
import { isListItem, readFigurePlaces, readFirstPlaces, type Whereabouts } from './figure-places.ts'
import type { SentenceSetting } from './setting.ts'
import { isOtherSpan } from './timing.ts'

const nowhere: Whereabouts = { places: [], readings: [] }

const placeReach = 3

/** The first places that sentences name, the sentences taken in the order given. */
function findPlaces(settings: readonly SentenceSetting[]): Whereabouts | undefined {
  for (const { view, places } of settings) {
    const where = readFirstPlaces(view, places())
    if (where) return where
  }
  return undefined
}

/** The places of the sentences just before one, nearest first. */
function findPlacesBefore({ settings }: Assembly, index: number): Whereabouts | undefined {
  return findPlaces(settings.slice(Math.max(0, index - placeReach), index).toReversed())
}

/** The country the document is about, for totals that name no place of their own. */
function findHome({ home }: Assembly): Whereabouts | undefined {
  return home ? { places: [home], readings: [] } : undefined
}

function isPlaced({ where }: Settled): boolean {
  return where.places.length > 0
}

const openingSentences = 3

/** The first place the document's opening names: for a headline's figure, where the story beneath it is. */
function findFirstPlaces({ settings }: Assembly): Whereabouts | undefined {
  return findPlaces(settings.slice(0, openingSentences))
}

/** The place of the document's first figure: what the story is about. */
function findMainPlace(assembly: Assembly): Whereabouts | undefined {
  return assembly.settled.find((item) => !isItem(item) && isPlaced(item))?.where ?? findFirstPlaces(assembly)
}

const itemReadings: readonly string[] = ['place-label', 'place-unread']

/** The items of a list have places of their own. */
function isItem({ figure, where }: Settled): boolean {
  return isListItem(figure) || itemReadings.includes(where.readings[0]?.rule ?? '')
}

/** The figure before, whose place may carry on; after a list, the last one above its sentence. */
function findPlacedBefore(assembly: Assembly, figure: Figure): Settled | undefined {
  const last = findBefore(assembly, figure)
  if (!last || !isItem(last)) return last
  const { sentence } = last.figure.view
  const isAbove = (item: Settled): boolean =>
    item.figure.view.sentence !== sentence || sentence === figure.view.sentence
  return assembly.settled.findLast((item) => !isItem(item) && isPlaced(item) && isAbove(item))
}

function isNarrow({ where }: Settled): boolean {
  return where.places.every(({ kind }) => kind !== 'country')
}

/** Where a figure's harm was: in its sentence, as the figure before, or where the story is. */
export function settlePlaces(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Whereabouts {
  const own = readFigurePlaces(figure, setting.places(), setting.attributions)
  if (own) return own
  const before = findPlacedBefore(assembly, figure)
  if (before && isNarrow(before) && isOtherSpan(before, setting, figure, claimant))
    return findHome(assembly) ?? before.where
  if (before && isPlaced(before)) return before.where
  return (
    findPlacesBefore(assembly, figure.view.sentence.index) ??
    before?.where ??
    findMainPlace(assembly) ??
    findHome(assembly) ??
    nowhere
  )
}
