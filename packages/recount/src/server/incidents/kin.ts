import type { IncidentRef } from '@recount/api'
import type { Ledger, RecordedIncident } from '@recount/ledger'
import { standing, textSql, type Engine } from '@recount/tally'
import { refOf } from './incident-row.ts'

/** The incidents that merging and splitting tie to one. */
export interface Kin {
  readonly into: IncidentRef | null
  readonly merged: readonly IncidentRef[]
  readonly splitFrom: IncidentRef | null
  readonly splitInto: readonly IncidentRef[]
}

/** Looks up the incidents that one was merged into or holds, was taken apart from or into. */
export async function findKin(engine: Engine, recorded: RecordedIncident, ledger: Ledger): Promise<Kin> {
  const { incident, into, history, status } = recorded
  const own = `(select incident from incident where id = ${textSql(incident.id)})`
  const split = history.steps.findLast(({ kind, undone }) => kind === 'split' && undone === null)
  const [merged, whole, parts] = await Promise.all([
    listIds(engine, `v.into_incident = ${own} and v.entry_to = ${standing} and v.status = 'merged'`),
    listIds(engine, `v.made = 'split' and v.entry_from = ${history.recorded} and v.incident <> ${own}`),
    split === undefined || status !== 'split'
      ? []
      : listIds(engine, `v.made = 'recorded' and v.entry_from = ${split.entry}`),
  ])
  const found = await ledger.findIncidents([...new Set([into ?? [], merged, whole, parts].flat())])
  const refs = new Map(found.map((one) => [one.incident.id, refOf(one.incident)]))
  const pick = (ids: readonly string[]) => ids.flatMap((id) => refs.get(id) ?? [])
  return {
    into: into === null ? null : (refs.get(into) ?? null),
    merged: pick(merged),
    splitFrom: pick(whole)[0] ?? null,
    splitInto: pick(parts),
  }
}

async function listIds(engine: Engine, where: string): Promise<readonly string[]> {
  const rows = await engine.ask(
    `select distinct i.id from version v join incident i on i.incident = v.incident where ${where} order by i.id`,
  )
  return rows.map(({ id }) => String(id))
}
