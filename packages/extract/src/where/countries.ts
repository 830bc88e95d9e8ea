import type { Gazetteer, Place } from '@recount/claims'
import { hasRole, isCue, isMark, type View } from '../text/view.ts'

/** States whose names stand in stories about other countries' wars. */
const onlookers: ReadonlySet<string> = new Set(['US', 'GB', 'FR', 'SUHH', 'RU', 'CH'])

const onlookerWeight = 0.3
const insideWeight = 3
const datelineWeight = 2

/** The countries a document is about, as ISO 3166 codes; `home` is the one named most. */
export interface Countries {
  readonly home: string | null
  readonly all: ReadonlySet<string>
}

/** How often each country is named, those something is "in" counted thrice. */
function weighCountries(views: readonly View[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const view of views)
    for (let at = 0; at < view.tokens.length; at += 1) {
      const code = countryAt(view, at)
      if (code) weights.set(code, (weights.get(code) ?? 0) + weigh(view, at, code))
    }
  return weights
}

function countryAt(view: View, at: number): string | undefined {
  const found = view.matches[at]?.find(({ kind }) => kind === 'nation' || kind === 'demonym')
  return found && view.tokens[at]!.capital && !isMark(view, found.to, '-') ? found.value : undefined
}

function weigh(view: View, at: number, code: string): number {
  const isIn = isCue(view, at - 1, 'in') || hasRole(view, at - 1, 'place-shade')
  return (isIn ? insideWeight : 1) * (onlookers.has(code) ? onlookerWeight : 1)
}

const longestPlaceName = 5

/** The country of the place a dateline opens with ("SAN SALVADOR, 18 FEB 90 …"). */
function datelineCountry(view: View, gazetteer: Gazetteer): string | null {
  const keys = view.tokens.slice(0, longestPlaceName).map((token) => (token.kind === 'word' ? token.key : ''))
  const match = gazetteer.match(keys, 0)
  const isDateline = match !== undefined && isMark(view, match.length, ',', '(', '-', '--', ':')
  return isDateline ? (match.places[0]?.country ?? null) : null
}

const firstSentences = 4

/** Finds which countries a document is about, from their names and its dateline. */
export function findCountries(views: readonly View[], gazetteer: Gazetteer): Countries {
  const weights = weighCountries(views)
  const dateline = views
    .slice(0, firstSentences)
    .map((view) => datelineCountry(view, gazetteer))
    .find((country) => country !== null)
  if (dateline) weights.set(dateline, (weights.get(dateline) ?? 0) + datelineWeight)
  const [home] = [...weights]
    .filter(([code]) => !onlookers.has(code) || dateline === code)
    .sort(([, a], [, b]) => b - a)
  return { home: home?.[0] ?? null, all: new Set(weights.keys()) }
}

/** A country as the place of claims that name none. */
export function countryPlace(code: string | null, gazetteer: Gazetteer): Place | null {
  const found = code === null ? undefined : gazetteer.findById(code)
  if (!found) return null
  const { name, id, kind, within, latitude, longitude } = found
  return { name, id, kind, within, latitude, longitude }
}
