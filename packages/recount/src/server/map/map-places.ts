import type { MapPlace, SpokenFigure } from '@recount/api'
import { extentOf, foldName, type Count, type Gazetteer, type Place } from '@recount/claims'
import { keyOfClaimant, type StatementView } from '../../report/statement-view.ts'

/** A place with the statements that name it. */
export interface PlacedViews {
  readonly key: string
  readonly place: Place
  /** What the statements call it, one a statement. */
  readonly names: readonly string[]
  /** Those about this place and no other. */
  readonly alone: readonly StatementView[]
  /** Those that count it together with other places. */
  readonly together: readonly StatementView[]
}

/** What tells a place from others: its id, or its name with what contains it. */
export function keyOfPlace({ id, name, within }: Place): string {
  return id ?? [foldName(name), ...within].join(' in ')
}

/** The places that statements name, with the statements of each. Narrower places are not taken into wider ones. */
export function groupByPlace(statements: readonly StatementView[]): readonly PlacedViews[] {
  const named = statements.flatMap((view) => {
    const places = [...new Map(view.statement.scope.places.map((place) => [keyOfPlace(place), place]))]
    return places.map(([key, place]) => ({ key, place, view, isAlone: places.length === 1 }))
  })
  return [...Map.groupBy(named, ({ key }) => key)].flatMap(([key, group]) => {
    const [first] = group
    if (first === undefined) return []
    const viewsOf = (isAlone: boolean) =>
      group.filter((one) => one.isAlone === isAlone).map(({ view }) => view)
    return {
      key,
      place: first.place,
      names: group.map(({ place }) => place.name),
      alone: viewsOf(true),
      together: viewsOf(false),
    }
  })
}

/** The places of a map, by number of statements and then by name, each with the ground it stands for. */
export function listMapPlaces(
  statements: readonly StatementView[],
  gazetteer: Pick<Gazetteer, 'findById'>,
): readonly MapPlace[] {
  return groupByPlace(statements)
    .map((placed) => showPlace(placed, gazetteer))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1))
}

function showPlace(
  { key, place, names, alone, together }: PlacedViews,
  gazetteer: Pick<Gazetteer, 'findById'>,
): MapPlace {
  const nameOf = (id: string): string | undefined => gazetteer.findById(id)?.name
  const { id, kind, within, latitude, longitude } = place
  return {
    key,
    // Texts call countries by their adjectives too ("Syrian"); towns they call by names that are better known than GeoNames'.
    name: (kind === 'country' && id !== null ? nameOf(id) : undefined) ?? commonName(names),
    path: within.map(nameOf).filter((one) => one !== undefined),
    kind,
    extent: extentOf(place),
    latitude,
    longitude,
    alone: alone.length,
    together: together.length,
    figures: listFigures(alone),
  }
}

function weightOf({ alone, together }: MapPlace): number {
  return alone + together
}

function commonName(names: readonly string[]): string {
  const [most = ['']] = [...Map.groupBy(names, (name) => name).values()].toSorted(
    (a, b) => b.length - a.length,
  )
  return most[0] ?? ''
}

/** What each claimant says, apart by what is counted; whoever says most comes first. */
function listFigures(views: readonly StatementView[]): readonly SpokenFigure[] {
  const groups = Map.groupBy(views, ({ statement }) =>
    JSON.stringify([keyOfClaimant(statement), statement.measure, statement.victims]),
  )
  return [...groups.values()]
    .flatMap((group) => rangeOf(group) ?? [])
    .toSorted((a, b) => b.statements - a.statements || (a.speaker < b.speaker ? -1 : 1))
}

function rangeOf(group: readonly StatementView[]): SpokenFigure | undefined {
  const [first] = group
  if (first === undefined) return undefined
  const counts = group.map(({ statement }) => statement.best)
  const sorted = counts
    .filter((count) => sizeOf(count) !== null)
    .toSorted((a, b) => (sizeOf(a) ?? 0) - (sizeOf(b) ?? 0))
  return {
    speaker: first.speaker,
    measure: first.statement.measure,
    victims: first.statement.victims,
    lowest: sorted[0] ?? null,
    highest: sorted.at(-1) ?? null,
    statements: group.length,
    inWords: counts.length - sorted.length,
  }
}

/** The number that a count is told by; null where it is in words only. */
function sizeOf({ form, min, max }: Count): number | null {
  return form === 'vague' ? null : (min ?? max)
}
