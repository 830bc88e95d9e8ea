import { setImmediate } from 'node:timers/promises'
import type { RegistryPreview } from '@recount/api'
import { foldName, RecountError, type Claim } from '@recount/claims'
import { createExtractor, type Extractor } from '@recount/extract'
import { openReconciler } from '@recount/reconcile'
import type { Config } from '../../config.ts'
import { factsOf } from '../../pipeline/case-contents.ts'
import { placeRulings } from '../../pipeline/placed-ruling.ts'
import { actorsOf, gazetteerOf } from '../../pipeline/reader.ts'
import { openCase, type AnyCase } from '../../report/case-view.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayCount, saySubject } from '../../report/wording.ts'
import { listTakingPart, type CaseState, type LiveDocument } from '../live/case-state.ts'
import { openFieldWords } from './field-words.ts'
import { compareReadings, type ReadingChange, type SayField } from './reading-change.ts'
import { compareResults } from './result-change.ts'

/** What a preview is made with; `names` are those of what is set, before and after. */
export interface PreviewOptions {
  readonly names: readonly string[]
  /** How many documents are read at most: those that hold one of the names first. */
  readonly mostDocuments?: number
  tell(done: number, total: number): void
  /** Ends it. */
  readonly signal: AbortSignal
}

/** Documents that are read twice for a preview; a thousand words take some milliseconds. */
const defaultMost = 300

/** Changed figures that are listed; all are counted. */
const mostListed = 200

/** Milliseconds of work between two answers to other windows. */
const slice = 40

/**
 * What another registry would make of a case, without doing it: stored texts are read with both registries, and the claims as
 * they are now are reconciled with both. Throws RecountError of code `stopped` when its signal says so.
 */
export async function previewRegistry(
  state: CaseState,
  config: Config,
  options: PreviewOptions,
): Promise<RegistryPreview> {
  const pause = openPauses(options.signal)
  const documents = rank([...state.documents.values()], options)
  const total = documents.length + 1
  options.tell(0, total)
  const after = { actors: actorsOf(config), gazetteer: await gazetteerOf(config) }
  const readers = {
    before: createExtractor({ actors: actorsOf(state.config), gazetteer: state.gazetteer }),
    after: createExtractor(after),
  }
  const say = openFieldWords(after.gazetteer)
  const changes: ReadingChange[] = []
  for (const [index, document] of documents.entries()) {
    changes.push(...compareDocument(document, readers, say))
    options.tell(index + 1, total)
    // oxlint-disable-next-line no-await-in-loop -- other windows are answered in between
    await pause()
  }
  const result = compareResults(state.view, await reconcileWith(state, config, pause))
  options.tell(total, total)
  const all = [...state.documents.values()]
  return {
    readings: {
      documents: all.length,
      read: documents.length,
      unreadable: all.filter(({ text }) => text === undefined).length,
      changed: changes.length,
      changes: changes.slice(0, mostListed).map((change) => viewOf(change, state)),
      affected: [...new Set(changes.map(({ document }) => document))],
    },
    statements: result.statements.map(({ kind, before, after: now }) => ({ kind, before, after: now })),
    disagreements: result.disagreements.map(({ kind, sides, before, after: now }) => ({
      kind,
      sides,
      before,
      after: now,
    })),
  }
}

/** Documents that can be read, as many as may be, those first that hold one of the names. */
function rank(
  all: readonly LiveDocument[],
  { names, mostDocuments = defaultMost }: PreviewOptions,
): readonly LiveDocument[] {
  const readable = all.filter(({ text }) => text !== undefined)
  if (readable.length <= mostDocuments) return readable
  const folded = names.map((name) => ` ${foldName(name)} `)
  const holds = ({ text, shown }: LiveDocument): boolean => {
    const words = ` ${foldName(`${shown.publisher ?? ''} ${text ?? ''}`)} `
    return folded.some((name) => words.includes(name))
  }
  const [near, far] = [readable.filter(holds), readable.filter((one) => !holds(one))]
  return [...near, ...far].slice(0, mostDocuments)
}

function compareDocument(
  { recorded: { document }, text = '', claims }: LiveDocument,
  readers: { readonly before: Extractor; readonly after: Extractor },
  say: SayField,
): readonly ReadingChange[] {
  const { id, name, sections, title, publisher, published, language } = document
  const readable = { id, name, text, sections, title, publisher, published, language }
  const recorded = claims.map((one) => one.recorded)
  return compareReadings(readers.before(readable), readers.after(readable), recorded, say)
}

/** The case as the present claims make it with another registry. */
async function reconcileWith(state: CaseState, config: Config, pause: () => Promise<void>): Promise<AnyCase> {
  const claimsOf = (id: string) => (state.findDocument(id)?.claims ?? []).map(({ recorded }) => recorded)
  const rulings = placeRulings(state.rulings, claimsOf).flatMap(({ present }) => present ?? [])
  const reconciler = openReconciler(actorsOf(config), rulings)
  for (const document of state.documents.values()) {
    const claims: readonly Claim[] = listTakingPart(document)
    reconciler.put(factsOf(document.recorded, textsOf(document)), claims)
    // oxlint-disable-next-line no-await-in-loop -- other windows are answered in between
    await pause()
  }
  return openCase({ ...state.view.input, reconciliation: reconciler.reconcile() })
}

function textsOf({ recorded: { document }, text }: LiveDocument): ReadonlyMap<string, string> {
  return new Map(text === undefined ? [] : [[document.id, text]])
}

function viewOf(
  { kind, document, reading, claim, isDecided, fields }: ReadingChange,
  state: CaseState,
): RegistryPreview['readings']['changes'][number] {
  const shown = state.findDocument(document)?.shown
  if (shown === undefined) throw new Error(`expected the document ${document} in the case; found none`)
  const { id, name, title, publisher, published } = shown
  const speaker = saySpeaker(reading.claimant, shown)
  return {
    kind,
    document: { id, name, title, publisher, published },
    claim,
    words: `${sayCount(reading.count)} ${saySubject(reading.measure, reading.victims)}, ${speaker}`,
    isDecided,
    fields,
  }
}

/** Lets others be answered every now and then, and ends the work where its signal says so. */
function openPauses(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since >= slice) {
      await setImmediate()
      since = performance.now()
    }
    if (signal.aborted)
      throw new RecountError('stopped', 'The preview was stopped; nothing was recorded.', 'Ask for it again.')
  }
}
