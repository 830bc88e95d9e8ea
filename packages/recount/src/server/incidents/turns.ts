import type { IncidentTurn } from '@recount/api'
import { listVersions, type IncidentVersion } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'
import { compareIncidents } from '../../print/incident-fields.ts'

/** What was made of an incident, entry by entry, oldest first, with what each changed in words. */
export function listTurns({ history, acts }: RecordedIncident): readonly IncidentTurn[] {
  const byEntry = new Map(acts.map((act) => [act.entry, act]))
  const undoneBy = new Map(history.steps.map(({ entry, undone }) => [entry, undone]))
  let before: IncidentVersion | undefined
  return listVersions(history).map((version) => {
    const act = byEntry.get(version.entry)
    const undone = undoneBy.get(version.entry) ?? null
    const turn: IncidentTurn = {
      entry: version.entry,
      by: act?.by ?? '',
      at: act?.at ?? '',
      why: act?.why ?? null,
      made: version.made,
      changes: before === undefined ? [] : compareIncidents(before.incident, version.incident),
      status: version.status,
      into: version.into,
      undone,
      isUndoable: undone === null && version.made !== 'recorded' && version.made !== 'undo',
    }
    before = version
    return turn
  })
}
