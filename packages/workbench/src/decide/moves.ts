import type { KeyBinding } from '../keyboard/keys.ts'
import type { MessageName } from '../messages/say.ts'

/** How somebody goes through what there is to decide. */
export interface Moves {
  next(): void
  previous(): void
  undo(): void
}

interface MoveLabels {
  readonly next: MessageName
  readonly previous: MessageName
}

/** The keys of going through what there is to decide. */
export function listMoveKeys({ next, previous, undo }: Moves, labels: MoveLabels): readonly KeyBinding[] {
  return [
    { keys: 'n', label: labels.next, run: next },
    { keys: 'j', label: labels.next, run: next },
    { keys: 'p', label: labels.previous, run: previous },
    { keys: 'k', label: labels.previous, run: previous },
    { keys: 'u', label: 'review.keys.undo', run: undo },
  ]
}
