import type { UnknownNameRow } from '@recount/api'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SentenceQuote } from '../../figure/sentence-quote.tsx'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { ActorPicker, type Picked } from './actor-picker.tsx'
import { sayRoles } from './unknown-words.ts'

/** A name that nobody is yet, with a sentence it stands in, and ways to make it somebody. `name` is its key in the table. */
export function UnknownDetail({ name: key }: { readonly name: string }) {
  const words = key.slice(key.indexOf(' ') + 1)
  const { data, error } = useAnswer('listUnknownNames', { query: { q: words, limit: 500 } })
  if (error !== null) return <FailureNotice error={error} />
  if (data === undefined) return <p className="empty">{say('shell.loading')}</p>
  const row = data.rows.find((one) => one.key === key)
  return row === undefined ? <p>{say('names.gone')}</p> : <NamePage row={row} />
}

function NamePage({ row }: { readonly row: UnknownNameRow }) {
  const { what, name, spellings, count, example, nowKnown } = row
  return (
    <>
      <h2 dir="auto">{name}</h2>
      <p>
        <Link to="/claims" search={{ q: name } as never}>
          {say('names.claims', { n: count })}
        </Link>
        : {sayRoles(row)}
      </p>
      {spellings.length > 1 && (
        <p dir="auto">{say('names.spellings', { names: spellings.slice(1).join(' · ') })}</p>
      )}
      {example !== null && (
        <>
          <SentenceQuote value={example.sentence} />
          <p className="soft small" dir="auto">
            {example.document.title ?? example.document.name}
          </p>
        </>
      )}
      {nowKnown !== null && (
        <p className="notice small">{say('names.known.now', { name: nowKnown.name ?? nowKnown.id })}</p>
      )}
      {what === 'actor' ? <ActorWays name={name} /> : <PlaceWays name={name} />}
    </>
  )
}

type Address = Readonly<Record<string, string>>

function useGo(): (search: Address) => void {
  const navigate = useNavigate()
  return (search) => void navigate({ to: '/actors' as string, search: search as never })
}

function ActorWays({ name }: { readonly name: string }) {
  const [isPicking, setPicking] = useState(false)
  const [actor, setActor] = useState<Picked | null>(null)
  const go = useGo()
  const makeNew = (): void => go({ open: 'new', edit: 'yes', name })
  useKeys({
    title: 'keys.names',
    bindings: [
      { keys: 'a', label: 'keys.names.alias', run: () => setPicking(true) },
      { keys: 'n', label: 'keys.names.new', run: makeNew },
    ],
  })
  return (
    <section className="part">
      <h3>{say('names.ways')}</h3>
      <p className="form-acts">
        <button type="button" className="button" onClick={() => setPicking(true)}>
          {say('names.alias')} <kbd className="key">a</kbd>
        </button>
        <button type="button" className="button" onClick={makeNew}>
          {say('names.newActor')} <kbd className="key">n</kbd>
        </button>
      </p>
      {isPicking && (
        <form
          className="member-row"
          onSubmit={(event) => {
            event.preventDefault()
            if (actor !== null) go({ open: actor.id, edit: 'yes', alias: name })
          }}
        >
          <ActorPicker label={say('names.alias.of')} chosen={actor} onChoose={setActor} isFocused />
          <button type="submit" className="button main" disabled={actor === null}>
            {say('names.alias.go')}
          </button>
        </form>
      )}
    </section>
  )
}

function PlaceWays({ name }: { readonly name: string }) {
  const go = useGo()
  const makeNew = (): void => go({ tab: 'places', open: 'new', edit: 'yes', name })
  const find = (): void => go({ tab: 'places', find: name })
  useKeys({
    title: 'keys.names',
    bindings: [
      { keys: 'a', label: 'keys.names.find', run: find },
      { keys: 'n', label: 'keys.names.newPlace', run: makeNew },
    ],
  })
  return (
    <section className="part">
      <h3>{say('names.ways')}</h3>
      <p className="form-acts">
        <button type="button" className="button" onClick={find}>
          {say('names.find')} <kbd className="key">a</kbd>
        </button>
        <button type="button" className="button" onClick={makeNew}>
          {say('names.newPlace')} <kbd className="key">n</kbd>
        </button>
      </p>
    </section>
  )
}
