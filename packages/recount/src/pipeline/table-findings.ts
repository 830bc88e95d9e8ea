import type { Finding, FindingKind } from '@recount/tables'

/**
 * What an import has to tell besides the table's own findings: `left-the-table`, an incident that a newer table does not list
 * any more and the case keeps; `edited-since`, a field where a person's value stands against the newer table's.
 */
export const importFindingKinds = ['left-the-table', 'edited-since'] as const

/** A finding with the file it is about; `row` is null where the file has no such row. */
export interface ImportFinding {
  readonly kind: FindingKind | (typeof importFindingKinds)[number]
  readonly file: string
  readonly row: number | null
  readonly column: string | null
  readonly found: string | null
  readonly message: string
}

/** Findings of one kind: how many, and the first of them. */
export interface FindingGroup {
  readonly kind: ImportFinding['kind']
  readonly count: number
  readonly examples: readonly ImportFinding[]
}

/** Findings as they come: counted by kind, with the first of each kept, so that any number fits in memory. */
export interface FindingCounts {
  add(finding: ImportFinding): void
  /** By kind, the kinds in the order in which they were first met. */
  groups(): readonly FindingGroup[]
}

/** Opens an empty count that keeps so many examples of a kind. */
export function openFindingCounts(examples: number): FindingCounts {
  const groups = new Map<ImportFinding['kind'], { count: number; readonly examples: ImportFinding[] }>()
  return {
    add(finding) {
      const group = groups.get(finding.kind) ?? { count: 0, examples: [] }
      groups.set(finding.kind, group)
      group.count++
      if (group.examples.length < examples) group.examples.push(finding)
    },
    groups: () => [...groups].map(([kind, group]) => ({ kind, ...group })),
  }
}

/** A table's finding with the name of its file. */
export function nameFinding(
  { kind, table, row, column, found, message }: Finding,
  files: Readonly<Record<Finding['table'], string>>,
): ImportFinding {
  return { kind, file: files[table], row, column, found, message }
}
