import type { Claim } from '@recount/claims'
import type { Case } from './case.ts'
import { readContents, reconcileCase } from './case-contents.ts'

/**
 * Tells for a claim by which route its statement came: claims of one lineage are one report, told again. The name of a lineage
 * is the statement's id and the lineage's place among its lineages; a claim of no statement is a lineage of its own.
 */
export async function readLineages(opened: Case): Promise<(claim: Claim) => string> {
  const { statements } = reconcileCase(opened, await readContents(opened, () => {}))
  const lineages = new Map(
    statements.flatMap((statement) => statement.claims.map((claim) => [claim, statement] as const)),
  )
  return ({ id, document }) => {
    const statement = lineages.get(id)
    const at = statement?.lineages.findIndex(({ documents }) => documents.includes(document)) ?? -1
    return statement === undefined || at < 0 ? id : `${statement.id}:${at}`
  }
}
