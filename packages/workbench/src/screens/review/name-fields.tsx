import type { ActorRef, Place } from '@recount/claims'
import { useState } from 'react'
import { say } from '../../messages/say.ts'
import { NameBox } from './name-box.tsx'
import { useActorSuggestions, usePlaceSuggestions, type Suggestions } from './suggestions.ts'

interface ActorFieldProps {
  readonly label: string
  readonly describedBy: string
  readonly value: ActorRef | null
  change(value: ActorRef | null): void
}

/** One actor: a known one, or the text's own words; empty for the article itself. */
export function ActorField({ label, describedBy, value, change }: ActorFieldProps) {
  const [typed, setTyped] = useState('')
  const { options, get } = useActorSuggestions(typed)
  return (
    <>
      <NameBox
        label={label}
        describedBy={describedBy}
        text={value?.name ?? ''}
        options={options}
        isTyping={typed.trim() !== ''}
        type={(text) => {
          if (text === (value?.name ?? '')) return
          setTyped(text)
          change(text.trim() === '' ? null : { name: text, id: null })
        }}
        choose={(id) => {
          setTyped('')
          change(get(id) ?? value)
        }}
      />
      {value !== null && value.id === null && (
        <span className="soft small">{say('review.unregistered')}</span>
      )}
    </>
  )
}

interface NamesFieldProps<T> {
  readonly label: string
  readonly describedBy: string
  readonly values: readonly T[]
  change(values: readonly T[]): void
}

/** Several actors. */
export function ActorsField(props: NamesFieldProps<ActorRef>) {
  const [typed, setTyped] = useState('')
  const known = useActorSuggestions(typed)
  return (
    <NameList {...props} typed={typed} type={setTyped} known={known} make={makeActor} aboutOf={() => ''} />
  )
}

/** Several places, each in one of the meanings that its name has. */
export function PlacesField(props: NamesFieldProps<Place>) {
  const [typed, setTyped] = useState('')
  const known = usePlaceSuggestions(typed)
  return (
    <NameList {...props} typed={typed} type={setTyped} known={known} make={makePlace} aboutOf={aboutPlace} />
  )
}

function makeActor(name: string): ActorRef {
  return { name, id: null }
}

/** A place that the gazetteer does not know. */
function makePlace(name: string): Place {
  return { name, id: null, kind: 'site', within: [], latitude: null, longitude: null }
}

function aboutPlace({ id }: Place): string {
  return id ?? say('review.unknownPlace')
}

interface NameListProps<T> extends NamesFieldProps<T> {
  readonly typed: string
  readonly known: Suggestions<T>
  type(text: string): void
  make(name: string): T
  /** What tells one from others of its name; shown on pointing. */
  aboutOf(value: T): string
}

function NameList<T extends { readonly name: string }>(props: NameListProps<T>) {
  const { label, describedBy, values, change, typed, known, type, make, aboutOf } = props
  const add = (value: T | undefined): void => {
    if (value !== undefined) change([...values, value])
    type('')
  }
  return (
    <div className="name-list-field">
      {values.map((value, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same name may stand twice
        <span key={`${value.name} ${index}`} className="chip name-chip" title={aboutOf(value)}>
          <bdi>{value.name}</bdi>
          <button
            type="button"
            aria-label={say('review.remove', { name: value.name })}
            onClick={() => change(values.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </span>
      ))}
      <NameBox
        label={label}
        describedBy={describedBy}
        text={typed}
        options={known.options}
        isTyping={typed.trim() !== ''}
        type={type}
        choose={(id) => add(known.get(id))}
        take={(text) => add(text.trim() === '' ? undefined : make(text.trim()))}
      />
    </div>
  )
}
