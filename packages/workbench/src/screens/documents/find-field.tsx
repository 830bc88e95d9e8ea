import type { RefObject } from 'react'
import { say } from '../../messages/say.ts'
import { sayNumber } from '../../words/numbers.ts'

interface FindFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: string
  /** Which of the places is the current one, from 0. */
  readonly at: number
  readonly hits: number
  search(words: string): void
  step(by: 1 | -1): void
}

/** Finds words in the text that is shown: Enter goes to the next place, Shift and Enter back. */
export function FindField({ field, words, at, hits, search, step }: FindFieldProps) {
  return (
    <search className="find-field">
      <input
        ref={field}
        type="search"
        className="field"
        dir="auto"
        aria-label={say('reader.find')}
        placeholder={say('reader.find')}
        value={words}
        onChange={({ target }) => search(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {words !== '' && (
        <>
          <output className="small soft number">
            {hits === 0
              ? say('reader.find.none')
              : say('reader.find.count', { at: sayNumber(at + 1), n: sayNumber(hits) })}
          </output>
          <button
            type="button"
            className="button quiet small"
            aria-label={say('reader.find.previous')}
            onClick={() => step(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={say('reader.find.next')}
            onClick={() => step(1)}
          >
            ↓
          </button>
        </>
      )}
    </search>
  )
}
