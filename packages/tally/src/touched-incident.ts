import {
  listVersions,
  type HarmClass,
  type HarmKind,
  type IncidentHistory,
  type IncidentVersion,
} from '@recount/claims'
import { standing } from './schema.ts'

/**
 * A figure that a claim gives while it is linked to an incident and accepted: from one entry until before another
 * (`standing`: it still is). `lineage` names the route by which its statement came; figures of one lineage are one report.
 */
export interface LinkedFigure {
  readonly entryFrom: number
  readonly entryTo: number
  readonly claim: string
  readonly kind: HarmKind
  readonly class: HarmClass
  readonly form: string | null
  readonly words: string | null
  readonly min: number | null
  readonly max: number | null
  readonly lineage: string
}

/** An incident as the ledger has it, with what the claims linked to it give. */
export interface TouchedIncident {
  readonly history: IncidentHistory
  readonly figures: readonly LinkedFigure[]
}

/** A stretch of entries in which nothing about an incident changes. `made: 'claims'`: what began it was decided about a claim. */
export interface Stretch {
  readonly entryFrom: number
  readonly entryTo: number
  readonly made: IncidentVersion['made'] | 'claims'
  readonly version: IncidentVersion
  readonly lineages: number | null
}

/**
 * The versions of an incident, cut where the number of independent routes changes. That number is the recorder's, or how many
 * lineages its accepted claims have, whichever is more: each is a floor, and they may share routes, so they are never added.
 */
export function listStretches({ history, figures }: TouchedIncident): readonly Stretch[] {
  const versions = listVersions(history)
  return versions.flatMap((version, i) => cutVersion(version, versions[i + 1]?.entry ?? standing, figures))
}

function cutVersion(
  version: IncidentVersion,
  until: number,
  figures: readonly LinkedFigure[],
): readonly Stretch[] {
  const inside = figures
    .flatMap(({ entryFrom, entryTo }) => [entryFrom, entryTo])
    .filter((entry) => entry > version.entry && entry < until)
  const cuts = [version.entry, ...[...new Set(inside)].sort((a, b) => a - b)]
  const starts = cuts.map((entryFrom) => ({
    entryFrom,
    lineages: lineagesAt(entryFrom, version.incident.lineages, figures),
  }))
  const changed = starts.filter(({ lineages }, i) => i === 0 || lineages !== starts[i - 1]?.lineages)
  return changed.map(({ entryFrom, lineages }, i) => ({
    entryFrom,
    entryTo: changed[i + 1]?.entryFrom ?? until,
    made: i === 0 ? version.made : 'claims',
    version,
    lineages,
  }))
}

function lineagesAt(entry: number, recorded: number | null, figures: readonly LinkedFigure[]): number | null {
  const standingThen = figures.filter(({ entryFrom, entryTo }) => entryFrom <= entry && entryTo > entry)
  if (standingThen.length === 0) return recorded
  return Math.max(recorded ?? 0, new Set(standingThen.map(({ lineage }) => lineage)).size)
}
