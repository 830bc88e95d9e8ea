import { useId, type ReactNode } from 'react'
import { say } from '../../../messages/say.ts'

/** One thing that was found. */
interface Found {
  readonly id: string
  readonly title: ReactNode
  readonly about: ReactNode
}

interface ChoiceFinderProps {
  readonly label: string
  readonly words: string
  /** Undefined while they are on their way. */
  readonly found: readonly Found[] | undefined
  readonly chosen: string | undefined
  search(words: string): void
  choose(id: string): void
}

/** Finds something by words and lets one be chosen, by arrow keys too. */
export function ChoiceFinder({ label, words, found, chosen, search, choose }: ChoiceFinderProps) {
  const name = useId()
  return (
    <div className="choice-finder">
      <label className="form-field">
        {label}
        <input
          type="search"
          className="field"
          value={words}
          onChange={({ target }) => search(target.value)}
          dir="auto"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and this is where it begins
          autoFocus
        />
      </label>
      <fieldset className="found-list">
        <legend className="unseen">{say('act.find.results')}</legend>
        {found?.map(({ id, title, about }) => (
          <label key={id} className="found">
            <input type="radio" name={name} checked={chosen === id} onChange={() => choose(id)} />
            <span dir="auto">{title}</span>
            <span className="small soft" dir="auto">
              {about}
            </span>
          </label>
        ))}
        {found?.length === 0 && <p className="small soft">{say('act.find.none')}</p>}
        {found === undefined && <p className="small soft">{say('shell.loading')}</p>}
      </fieldset>
    </div>
  )
}
