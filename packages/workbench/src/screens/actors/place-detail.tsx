import { Link } from '@tanstack/react-router'
import { useKeys } from '../../keyboard/keys.ts'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { sayCountry } from '../../words/scripts.ts'
import { NamesTable } from './names-table.tsx'
import { newPlaceDraft, placeDraftOf } from './place-draft.ts'
import { PlaceForm } from './place-form.tsx'
import { sayCoordinates } from './place-words.ts'
import { SettingsList } from './settings-list.tsx'

/** One place beside the table: to read, and with `edit` in the URL to change; `new` is one that the gazetteer does not know. */
export function PlaceDetail({ id }: { readonly id: string }) {
  const [search, change] = useTableSearch()
  if (id !== 'new') return <KnownPlace id={id} />
  const name = findOne(search, 'name') ?? ''
  return (
    <PlaceForm
      title={say('places.new')}
      draft={newPlaceDraft(name)}
      seen={null}
      onDone={() => change({ open: undefined, edit: undefined, name: undefined })}
    />
  )
}

function KnownPlace({ id }: { readonly id: string }) {
  const [search, change] = useTableSearch()
  const { data, error, refetch } = useAnswer('getPlace', { query: { id } })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className="empty">{say('shell.loading')}</p>
  if (search['edit'] === undefined) return <PlacePage data={data} onEdit={() => change({ edit: 'yes' })} />
  const alias = findOne(search, 'alias')
  return (
    <PlaceForm
      title={say('actors.editing', { name: data.row.name })}
      draft={placeDraftOf(data, alias === undefined ? [] : [alias])}
      seen={data.row.entry}
      onDone={() => change({ edit: undefined, alias: undefined })}
    />
  )
}

function PlacePage({ data, onEdit }: { readonly data: Answered<'getPlace'>; readonly onEdit: () => void }) {
  const { row, settings } = data
  useKeys({ title: 'keys.actors', bindings: [{ keys: 'e', label: 'keys.actors.edit', run: onEdit }] })
  return (
    <>
      <h2 dir="auto">{row.name}</h2>
      <p className="chips">
        <span className="chip">{sayCode('placeKind', row.kind)}</span>
        {row.country !== null && <span className="chip">{sayCountry(row.country)}</span>}
        <span className="chip">{say(`places.source.${row.source}`)}</span>
      </p>
      <dl className="facts">
        <dt>{say('places.within')}</dt>
        <dd dir="auto">
          {row.within.length === 0
            ? say('places.within.none')
            : row.within.map(({ id, name }) => name ?? id).join(', ')}
        </dd>
        <dt>{say('places.coordinates')}</dt>
        <dd className="number">{sayCoordinates(row.latitude, row.longitude)}</dd>
        <dt>{say('places.claims')}</dt>
        <dd>
          <Link to="/claims" search={{ place: row.id } as never}>
            {say('places.claims.n', { n: row.claims })}
          </Link>
        </dd>
      </dl>
      <p className="form-acts">
        <button type="button" className="button" onClick={onEdit}>
          {say('actors.edit')} <kbd className="key">e</kbd>
        </button>
      </p>
      <NamesTable names={row.names} />
      <SettingsList settings={settings} />
    </>
  )
}
