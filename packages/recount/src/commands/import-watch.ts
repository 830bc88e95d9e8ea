import type { Effects } from '../effects.ts'
import { openFindingCounts, type FindingGroup, type ImportFinding } from '../pipeline/table-findings.ts'
import type { TableProgress } from '../pipeline/table-reading.ts'
import { openFindingsFile } from '../pipeline/findings-file.ts'
import { findingHeading, findingRecord } from '../print/finding-table.ts'
import { showProgress } from '../print/progress.ts'

/** How many findings of a kind are shown on the screen. */
const shownExamples = 3
const megabyte = 1_000_000

interface WatchOptions {
  readonly json: boolean
  readonly findings: string | undefined
}

/** Watches an import: what it finds, how far it is, and whether somebody has pressed Ctrl-C. */
export interface ImportWatch {
  readonly progress: TableProgress
  readonly groups: () => readonly FindingGroup[]
  isInterrupted(): boolean
  /** Ends the list of findings well. */
  finish(): Promise<void>
  /** Lets go of everything. */
  close(): Promise<void>
}

/** Begins to watch. Throws where the list of findings can't be written. */
export async function watchImport({ json, findings }: WatchOptions, effects: Effects): Promise<ImportWatch> {
  const counts = openFindingCounts(shownExamples)
  const list =
    findings === undefined
      ? null
      : await openFindingsFile(effects.resolvePath(findings), findings, findingHeading)
  const { watch, clear, isInterrupted, forget } = watchBytes(effects)
  const tell = (finding: ImportFinding): void => {
    counts.add(finding)
    list?.add(findingRecord(finding))
    if (!json) return
    clear()
    effects.stdout.write(`${JSON.stringify({ status: 'finding', ...finding })}\n`)
  }
  return {
    progress: { watch, tell },
    groups: counts.groups,
    isInterrupted,
    async finish() {
      clear()
      await list?.finish()
    },
    async close() {
      clear()
      forget()
      await list?.close()
    },
  }
}

interface ByteWatch extends Pick<TableProgress, 'watch'> {
  clear(): void
  isInterrupted(): boolean
  forget(): void
}

function watchBytes(effects: Effects): ByteWatch {
  let progress = showProgress(effects, 'reading', 'MB', 0)
  let done = 0
  let isInterrupted = false
  const forget = effects.onInterrupt(() => {
    isInterrupted = true
    progress.clear()
    effects.stderr.write('stopping; press Ctrl-C again to stop at once\n')
  })
  return {
    async *watch(bytes, size, verb) {
      progress.clear()
      progress = showProgress(effects, verb, 'MB', Math.ceil(size / megabyte))
      done = 0
      for await (const chunk of bytes) {
        if (isInterrupted) throw new Error('interrupted')
        yield chunk
        done += chunk.length
        progress.advance(Math.floor(done / megabyte))
      }
    },
    clear: () => progress.clear(),
    isInterrupted: () => isInterrupted,
    forget,
  }
}
