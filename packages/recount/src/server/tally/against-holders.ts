import type { FacetValue } from '@recount/api'
import { foldName, type Actor } from '@recount/claims'
import { asOfSql, type Engine } from '@recount/tally'

/** Who holds positions on incidents that count, those on the most first. */
export async function listHolders(engine: Engine, asOf: number | null): Promise<readonly FacetValue[]> {
  const rows = await engine.ask(
    `select p.belligerent as name, count(distinct p.incident) as found from "position" p join version v on v.incident = p.incident and v.entry_from >= p.entry_from and v.entry_from < p.entry_to where ${asOfSql(asOf)} and v.counts and p.belligerent is not null group by 1 order by 2 desc, 1`,
  )
  return rows.map(({ name, found }) => ({ value: String(name), label: String(name), count: Number(found) }))
}

/** The names by which the registry knows an actor of this name. */
export function listNames(name: string, actors: readonly Actor[]): readonly string[] {
  const wanted = foldName(name)
  const namesOf = (actor: Actor) => [actor.name, ...actor.aliases, ...actor.shortNames]
  const found = actors.find((actor) => namesOf(actor).some((one) => foldName(one) === wanted))
  return found === undefined ? [] : namesOf(found)
}
