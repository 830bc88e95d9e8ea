import type { RecordedClaim, RecordedDocument } from '@recount/ledger'
import type { Case } from '../../pipeline/case.ts'
import { inOrder, repointParts } from '../../pipeline/case-contents.ts'
import { reportClaim, reportDocument } from '../../pipeline/case-reading.ts'
import { isData } from '../../pipeline/data-document.ts'
import { hasOriginal, readOriginal } from '../../pipeline/originals.ts'
import { readTextAgain } from '../../pipeline/reader.ts'
import type { CaseChanges } from './case-changes.ts'
import type { LiveClaim, LiveDocument } from './case-state.ts'

/** The documents of a case in memory, in the order added. */
export interface DocumentShelf {
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** Takes in what was recorded; answers the ids of the documents that it touched. `onRead` is told after each. */
  take(changes: CaseChanges, onRead?: (done: number, total: number) => void): Promise<ReadonlySet<string>>
}

/** Opens an empty shelf. */
export function openDocumentShelf({ folder, ledger }: Pick<Case, 'folder' | 'ledger'>): DocumentShelf {
  const documents = new Map<string, LiveDocument>()
  // As the ledger holds them: parts name their wholes anew each time, since a whole may leave and come back.
  const asRecorded = new Map<string, readonly RecordedClaim[]>()
  const readText = async ({ document }: RecordedDocument): Promise<string | undefined> => {
    if (isData(document)) return (await hasOriginal(folder, document.id)) ? '' : undefined
    const bytes = await readOriginal(folder, document.id)
    return bytes === undefined ? undefined : readTextAgain(bytes, document)
  }
  const takeDocument = async (
    id: string,
    added: RecordedDocument | undefined,
    changed: readonly RecordedClaim[],
  ): Promise<void> => {
    const before = documents.get(id)
    const recorded = added ?? (await ledger.findDocument(id)) ?? before?.recorded
    if (recorded === undefined) return
    const text = before === undefined ? await readText(recorded) : before.text
    const standing = joinClaims(asRecorded.get(id) ?? [], changed)
    asRecorded.set(id, standing)
    const kept = new Map((before?.claims ?? []).map((one) => [one.recorded, one]))
    const now = inOrder(await repointParts(ledger, standing), [recorded])
    const claims = now.flatMap((one) => kept.get(one) ?? liveClaims(one, text))
    documents.set(id, { recorded, shown: reportDocument(recorded), text, claims })
  }
  return {
    documents,
    async take(changes, onRead) {
      const added = new Map(changes.documents.map((one) => [one.document.id, one]))
      const claims = Map.groupBy(changes.claims, ({ claim }) => claim.document)
      const touched = new Set([...added.keys(), ...claims.keys()])
      let done = 0
      for (const id of touched) {
        // oxlint-disable-next-line no-await-in-loop -- one text at a time keeps memory at what is kept
        await takeDocument(id, added.get(id), claims.get(id) ?? [])
        onRead?.(++done, touched.size)
      }
      return touched
    },
  }
}

/** Claims with some of them changed; those that were withdrawn leave. */
function joinClaims(
  before: readonly RecordedClaim[],
  changed: readonly RecordedClaim[],
): readonly RecordedClaim[] {
  const byId = new Map([...before, ...changed].map((one) => [one.claim.id, one]))
  return [...byId.values()].filter(({ status }) => status !== 'withdrawn')
}

function liveClaims(recorded: RecordedClaim, text: string | undefined): readonly LiveClaim[] {
  return reportClaim(recorded, text).map((shown) => ({ recorded, shown }))
}
