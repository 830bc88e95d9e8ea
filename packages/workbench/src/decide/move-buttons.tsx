import { say } from '../messages/say.ts'
import type { Moves } from './moves.ts'

/** The buttons of going through what there is to decide, each with its key, at the end of the row of what can be decided. */
export function MoveButtons({ next, previous, undo }: Moves) {
  return (
    <>
      <span className="action-gap" />
      <button type="button" className="button quiet small" onClick={previous}>
        {say('review.previous')} <kbd className="key">p</kbd>
      </button>
      <button type="button" className="button quiet small" onClick={next}>
        {say('review.next')} <kbd className="key">n</kbd>
      </button>
      <button type="button" className="button quiet small" onClick={undo}>
        {say('review.undo')} <kbd className="key">u</kbd>
      </button>
    </>
  )
}
