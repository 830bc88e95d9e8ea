import { say } from '../messages/say.ts'

interface NothingLeftProps {
  /** Why nothing is left, in a sentence. */
  readonly says: string
  /** Was anything decided that can be taken back? */
  readonly isUndoable: boolean
  undo(): void
}

/** Stands where the next one to decide would. */
export function NothingLeft({ says, isUndoable, undo }: NothingLeftProps) {
  return (
    <div className="empty">
      <p>{says}</p>
      {isUndoable && (
        <button type="button" className="button" onClick={undo}>
          {say('review.undo')}
        </button>
      )}
    </div>
  )
}
