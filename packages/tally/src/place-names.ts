import { adminLevels, foldName, type IncidentPlace } from '@recount/claims'

/**
 * What an incident's places can be asked for by: their names in every spelling the recorder gives and the units they lie in,
 * folded (`foldName`), and the gazetteer's ids of what contains them, as they are.
 */
export function placeNamesOf(places: readonly IncidentPlace[]): readonly string[] {
  return places.flatMap(({ name, otherNames, admin, within }) => {
    const units = adminLevels.flatMap((level) => admin[level] ?? [])
    const names = [...(name === null ? [] : [name]), ...otherNames, ...units]
    return [...names.map(foldCached).filter((folded) => folded !== ''), ...within]
  })
}

/** Names that were folded before: an import asks for the same few thousand again and again. */
const folded = new Map<string, string>()
const mostKnown = 50_000

function foldCached(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  if (folded.size > mostKnown) folded.clear()
  const fold = foldName(name)
  folded.set(name, fold)
  return fold
}
