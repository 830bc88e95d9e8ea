import { Link } from '@tanstack/react-router'
import { useKeys } from '../../keyboard/keys.ts'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { sayCountry } from '../../words/scripts.ts'
import { newDraft, draftOf } from './actor-draft.ts'
import { ActorForm } from './actor-form.tsx'
import { MembershipLine } from './membership-line.tsx'
import { NamesTable } from './names-table.tsx'
import { SettingsList } from './settings-list.tsx'

/** One actor beside the table: to read, and with `edit` in the URL to change; `new` is one that nobody is yet. */
export function ActorDetail({ id }: { readonly id: string }) {
  const [search, change] = useTableSearch()
  if (id === 'new') {
    const name = findOne(search, 'name') ?? ''
    return (
      <ActorForm
        title={say('actors.new')}
        draft={newDraft(name)}
        seen={null}
        isNew
        onDone={() => change({ open: undefined, edit: undefined, name: undefined })}
      />
    )
  }
  return <KnownActor id={id} isEditing={search['edit'] !== undefined} search={search} change={change} />
}

type KnownActorProps = {
  readonly id: string
  readonly isEditing: boolean
  readonly search: ReturnType<typeof useTableSearch>[0]
  readonly change: ReturnType<typeof useTableSearch>[1]
}

function KnownActor({ id, isEditing, search, change }: KnownActorProps) {
  const { data, error, refetch } = useAnswer('getActor', { params: { id } })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className="empty">{say('shell.loading')}</p>
  if (!isEditing) return <ActorPage data={data} onEdit={() => change({ edit: 'yes' })} />
  const alias = findOne(search, 'alias')
  return (
    <ActorForm
      title={say('actors.editing', { name: data.actor.name })}
      draft={draftOf(data.actor, data.members, alias === undefined ? [] : [alias])}
      seen={data.row.entry}
      onDone={() => change({ edit: undefined, alias: undefined })}
    />
  )
}

function ActorPage({ data, onEdit }: { readonly data: Answered<'getActor'>; readonly onEdit: () => void }) {
  const { row, members, groups, days, settings } = data
  useKeys({ title: 'keys.actors', bindings: [{ keys: 'e', label: 'keys.actors.edit', run: onEdit }] })
  return (
    <>
      <h2 dir="auto">{row.name}</h2>
      <p className="chips">
        <span className="chip">{sayCode('actorKind', row.kind)}</span>
        {row.country !== null && <span className="chip">{sayCountry(row.country)}</span>}
        <span className="chip">{say(`actors.source.${row.source}`)}</span>
      </p>
      <p>
        <Link to="/claims" search={{ claimant: row.id } as never}>
          {say('actors.claims.claimant', { n: row.claimant })}
        </Link>
        {' · '}
        {say('actors.claims.relay', { n: row.relay })}
        {' · '}
        {say('actors.claims.perpetrator', { n: row.perpetrator })}
      </p>
      <p className="form-acts">
        <button type="button" className="button" onClick={onEdit}>
          {say('actors.edit')} <kbd className="key">e</kbd>
        </button>
      </p>
      {members.length > 0 && (
        <MembershipLine title={say('actors.membersTitle')} spans={members} days={days} />
      )}
      {groups.length > 0 && <MembershipLine title={say('actors.groupsTitle')} spans={groups} days={days} />}
      <NamesTable names={row.names} />
      <SettingsList settings={settings} />
    </>
  )
}
