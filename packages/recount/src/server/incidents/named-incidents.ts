import { ConflictError, MissingError } from '@recount/claims'
import type { Ledger, RecordedIncident } from '@recount/ledger'

/** Ids of incidents that have words as their code, one they had once included; none where there are no such. */
export async function listCoded(words: string, ledger: Ledger): Promise<readonly string[]> {
  const found = words.trim() === '' ? undefined : await findOne(words.trim(), ledger)
  return found === undefined ? [] : [found.incident.id]
}

async function findOne(words: string, ledger: Ledger): Promise<RecordedIncident | undefined> {
  try {
    return await ledger.getIncident(words)
  } catch (error) {
    if (error instanceof MissingError || error instanceof ConflictError) return undefined
    throw error
  }
}
