import type { RecordedPairDecision } from '@recount/ledger'

/** Decisions that a sentence names; all of them stand in the ledger. */
const named = 3

/**
 * Which decisions met a record that the run doesn't have, in words: they stand in the ledger, and do nothing until it is back. `records`
 * are the keys that the run has; `from` is what records come from.
 */
export function tellUnmet(
  decisions: readonly Pick<RecordedPairDecision, 'left' | 'right' | 'entry'>[],
  records: ReadonlySet<string>,
  from: 'list' | 'document or incident',
): readonly string[] {
  const unmet = decisions.flatMap(({ left, right, entry }) => {
    const missing = [left, right].find((key) => !records.has(key))
    return missing === undefined ? [] : [{ missing, entry }]
  })
  if (unmet.length === 0) return []
  const some = unmet.slice(0, named).map(({ missing, entry }) => `${shorten(missing)} (entry ${entry})`)
  const more = unmet.length > named ? ` and ${unmet.length - named} more` : ''
  const many = unmet.length === 1 ? 'One decision meets' : `${unmet.length} decisions meet`
  return [
    `${many} no record of this run any more, and ${unmet.length === 1 ? 'does' : 'do'} nothing in it: ${some.join(', ')}${more}. ${hints[from]}`,
  ]
}

const hints = {
  list: 'Records are known by the name of their list’s file and their id: if a list was renamed, give the file its old name and run it again.',
  'document or incident':
    'Its document, its words or its incident are not there as they were; decide about the pair that took its place.',
}

function shorten(key: string): string {
  return key.replaceAll(/[0-9a-f]{64}/g, (hash) => hash.slice(0, 12))
}
