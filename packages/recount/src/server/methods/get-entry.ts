import { methods } from '@recount/api'
import { isRuling, MissingError, type Entry } from '@recount/claims'
import { actorsOf } from '../../pipeline/reader.ts'
import { readConfig } from '../../config.ts'
import { answer, type Context } from '../answer.ts'
import { briefOf, type EntryBrief } from '../entries/entry-brief.ts'
import { listClaimChanges, listRegistryChanges, type EntryChange } from '../entries/entry-changes.ts'
import { entryRow, namesOf } from '../entries/entry-row.ts'
import { readShelf, type EntryShelf } from '../entries/entry-shelf.ts'
import { sayEntry } from '../entries/entry-words.ts'

/** How much of a payload is shown: a reading holds all its claims. */
const longestPayload = 20_000

export const getEntry = answer(methods.getEntry, async ({ params }, { live }) => {
  const number = Number(params.number)
  const { ledger } = live.opened
  const [entry] = await Array.fromAsync(ledger.listEntries({ after: number - 1, limit: 1 }))
  if (entry?.number !== number) {
    throw new MissingError(
      `The ledger holds no entry ${number}.`,
      `Its entries go from 1 to ${live.state.entries}.`,
    )
  }
  const shelf = await readShelf(ledger)
  const brief = briefOf(entry)
  const undone = findUndoing(number, shelf)
  const text = JSON.stringify(entry.payload, null, 2)
  return {
    row: entryRow(brief, shelf, live.state),
    payload: { text: text.slice(0, longestPayload), isCut: text.length > longestPayload },
    previous: entry.previous,
    hash: entry.hash,
    changes: await listChanges(entry, brief, shelf, live),
    isUndoable: undone === null && isDecision(brief),
    undone,
    undoes: findUndone(brief, shelf, live),
  }
})

function findUndoing(number: number, shelf: EntryShelf) {
  const undoing = shelf.find(shelf.findUndoing(number) ?? -1)
  if (undoing === undefined) return null
  const { by, at, why } = undoing
  return { entry: undoing.number, by, at, why }
}

function findUndone({ body }: EntryBrief, shelf: EntryShelf, { state }: Context['live']) {
  const undone = body.kind === 'decision-undone' ? shelf.find(body.payload.entry) : undefined
  return undone === undefined ? null : [...sayEntry(undone, namesOf(shelf, state))]
}

function isDecision({ body }: EntryBrief): boolean {
  switch (body.kind) {
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
    case 'actor-set':
    case 'place-set':
    case 'incidents-revised':
    case 'incident-edited':
    case 'incidents-merged':
    case 'incident-split':
    case 'incident-withdrawn':
    case 'aggregate-set':
    case 'pair-decided':
      return true
    default:
      return isRuling(body)
  }
}

async function listChanges(
  entry: Entry,
  brief: EntryBrief,
  shelf: EntryShelf,
  { opened, state }: Context['live'],
): Promise<readonly EntryChange[]> {
  const { body } = brief
  switch (body.kind) {
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
      return listClaimChanges(entry, await opened.ledger.getClaim(body.payload.claim))
    case 'actor-set':
    case 'place-set': {
      const config = await readConfig(opened.folder)
      const now = actorsOf(state.config)
      const nameActor = (id: string) => now.find((actor) => actor.id === id)?.name ?? id
      return listRegistryChanges(brief, shelf, { actors: actorsOf(config), places: config.places, nameActor })
    }
    default:
      return []
  }
}
