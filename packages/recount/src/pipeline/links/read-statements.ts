import { findActor, type Actor, type SourceDocument } from '@recount/claims'
import { createStatementReader } from '@recount/extract'
import type { RecordedClaim } from '@recount/ledger'
import type { Case } from '../case.ts'
import { isData } from '../data-document.ts'
import { readOriginal } from '../originals.ts'
import { actorsOf, readTextAgain } from '../reader.ts'
import { refuseStopped, type LinkWatch } from './link-watch.ts'
import type { StatementToMatch } from './statements/statement-proposal.ts'

/** An official statement on a single incident, with the document that holds it. */
export interface ReadStatement extends StatementToMatch {
  readonly document: SourceDocument
}

/** What the documents of a case say about single incidents. */
export interface ReadStatements {
  /** In the order of (document, place), keys compared as text. */
  readonly statements: readonly ReadStatement[]
  /** Names of the documents of which nobody knows whose statements they hold. */
  readonly unspoken: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Reads the official statements in the documents of a case. Whose they are is who most of a document's claims are by, of states,
 * coalitions and armed groups, or else its publisher, or else who a person says (`belligerent`). Throws as `refuseStopped`
 * does.
 */
export async function readStatements(
  opened: Case,
  belligerent: string | null,
  { signal, onStep }: LinkWatch,
): Promise<ReadStatements> {
  const { folder, ledger, config } = opened
  const actors = actorsOf(config)
  const read = createStatementReader()
  const documents = (await Array.fromAsync(ledger.listDocuments())).filter(
    ({ document }) => !isData(document),
  )
  const statements: ReadStatement[] = []
  const unspoken: string[] = []
  const notes: string[] = []
  for (const [at, { document }] of documents.entries()) {
    refuseStopped(signal)
    onStep?.(`reading ${document.name}`, at, documents.length)
    // oxlint-disable-next-line no-await-in-loop -- one text at a time keeps memory at what is kept
    const bytes = await readOriginal(folder, document.id)
    if (bytes === undefined) {
      notes.push(`${document.name} can't be read: its original is gone.`)
      continue
    }
    const text = readTextAgain(bytes, document)
    const found = read(text)
    if (found.length === 0) continue
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const speaker = (await findSpeaker(opened, document, actors)) ?? belligerent
    if (speaker === null) {
      unspoken.push(document.name)
      notes.push(
        `Whose statements ${document.name} holds isn’t known, so accepting one records no position; --belligerent NAME says whose they are.`,
      )
    }
    statements.push(
      ...found.map((statement) => ({
        key: `${document.id}:${statement.start}-${statement.end}`,
        statement,
        words: text.slice(statement.start, statement.end),
        speaker,
        document,
      })),
    )
  }
  return { statements: statements.toSorted((a, b) => (a.key < b.key ? -1 : 1)), unspoken, notes }
}

async function findSpeaker(
  { ledger }: Case,
  { id, publisher }: SourceDocument,
  actors: readonly Actor[],
): Promise<string | null> {
  const claims = await Array.fromAsync(ledger.listClaims({ document: id }))
  const counted = Map.groupBy(claims.flatMap(claimantOf), (name) => name)
  const [most] = [...counted].toSorted(([, a], [, b]) => b.length - a.length)
  const spoken = most?.[0]
  if (spoken !== undefined) return spoken
  const published = publisher === null ? undefined : findActor(actors, publisher)
  return published !== undefined && acts(published) ? published.name : null

  function claimantOf({ claim, status }: RecordedClaim): readonly string[] {
    if (status === 'rejected' || claim.claimant === null) return []
    const actor = actors.find((one) => one.id === claim.claimant?.id)
    return actor !== undefined && acts(actor) ? [actor.name] : []
  }
}

/** The kinds of actors that make strikes and answer for them. */
const belligerents: readonly Actor['kind'][] = ['armed-group', 'coalition', 'government-body', 'state']

function acts({ kind }: Actor): boolean {
  return belligerents.includes(kind)
}
