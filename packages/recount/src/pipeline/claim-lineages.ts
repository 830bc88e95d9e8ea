import { incidentEntryKinds, type Claim } from '@recount/claims'
import type { Case } from './case.ts'
import { readContents, reconcileCase } from './case-contents.ts'

/** Tells for a claim by which route its statement came: claims of one lineage are one report, told again. */
export type LineageOf = (claim: Claim) => string

/** Reads the lineages of a case when they are asked for, and again only once anything but incidents came in. */
export function openLineages(opened: Case): () => Promise<LineageOf> {
  let read: { readonly entry: number; readonly lineageOf: LineageOf } | undefined
  return async () => {
    if (read === undefined || (await isOverdue(opened, read.entry))) {
      const { number } = await opened.ledger.head()
      read = { entry: number, lineageOf: await readLineages(opened) }
    }
    return read.lineageOf
  }
}

/** Can what was recorded since an entry change what is a copy of what? */
export async function isOverdue({ ledger }: Pick<Case, 'ledger'>, after: number): Promise<boolean> {
  const all = await ledger.countEntries({ after })
  if (all === 0) return false
  return (await ledger.countEntries({ after, kinds: [...incidentEntryKinds, 'aggregate-set'] })) < all
}

/**
 * The name of a lineage is the statement's id and the lineage's place among its lineages; a claim of no statement is a lineage
 * of its own.
 */
async function readLineages(opened: Case): Promise<LineageOf> {
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
