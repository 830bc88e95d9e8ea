import { listVersions, type IncidentVersion } from '@recount/claims'
import type { RecordedIncident } from '@recount/ledger'

/** An incident as it stood after an entry (null: as it stands); as it was recorded where it came later. */
export function versionAt({ history }: RecordedIncident, entry: number | null): IncidentVersion {
  const versions = listVersions(history)
  const found = entry === null ? versions.at(-1) : versions.findLast((version) => version.entry <= entry)
  return found ?? (versions[0] as IncidentVersion)
}
