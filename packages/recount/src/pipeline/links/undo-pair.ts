import type { Entry, EntryBody } from '@recount/claims'
import type { Case } from '../case.ts'

/** What is undone with an entry, in this order and in one append; `says` is what a person has to know of it, null where nothing. */
export interface UndoneWith {
  readonly entries: readonly number[]
  readonly says: string | null
}

/**
 * What has to be undone when an entry is: with the acceptance of a statement the change of its incident that was recorded with it.
 * A later change of the same incident's positions holds the position as well; undoing doesn't reach it, and that is said.
 */
export async function listUndoneWith({ ledger }: Pick<Case, 'ledger'>, entry: number): Promise<UndoneWith> {
  const [decided, next] = await Array.fromAsync(
    ledger.listEntries({ after: entry - 1, limit: 2, kinds: ['pair-decided', 'incident-edited'] }),
  )
  if (decided?.number !== entry || next?.number !== entry + 1) return { entries: [entry], says: null }
  const incident = findCompanion(decided, next)
  if (incident === undefined) return { entries: [entry], says: null }
  const { history } = await ledger.getIncident(incident)
  const inForce = history.steps.filter(({ undone }) => undone === null)
  if (!inForce.some((step) => step.entry === next.number)) return { entries: [entry], says: null }
  const later = inForce.findLast(
    ({ entry: number, changes }) => number > next.number && changes?.positions !== undefined,
  )
  const says =
    later === undefined
      ? 'The incident’s position that was recorded with it is taken back, too.'
      : `The incident keeps the position, because entry ${later.entry} recorded its positions anew after it: undo that as well, or correct it.`
  return { entries: [next.number, entry], says }
}

/** The incident of a change that was recorded in one append with that acceptance; undefined where it is none. */
function findCompanion(decided: Entry, next: Entry): string | undefined {
  const [one, other] = [bodyOf(decided), bodyOf(next)]
  if (one.kind !== 'pair-decided' || other.kind !== 'incident-edited') return undefined
  const isTogether = decided.at === next.at && decided.by === next.by && decided.why === next.why
  const { incident } = other.payload
  return isTogether && one.payload.same && incident === one.payload.right ? incident : undefined
}

function bodyOf({ kind, payload }: Entry): EntryBody {
  return { kind, payload } as EntryBody
}
