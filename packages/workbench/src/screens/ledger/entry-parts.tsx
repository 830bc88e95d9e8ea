import type { EntryParts, EntrySubject } from '@recount/api'
import { Link } from '@tanstack/react-router'

/** What an entry says, with links to what it is about. */
export function EntryWords({ parts }: { readonly parts: EntryParts }) {
  return (
    <span dir="auto">
      {parts.map((part) => (typeof part === 'string' ? part : <SubjectLink key={part.id} subject={part} />))}
    </span>
  )
}

const screens = {
  claim: '/claims',
  document: '/documents',
  actor: '/actors',
  place: '/actors',
  entry: '/ledger',
} as const satisfies Readonly<Record<EntrySubject['kind'], string>>

function SubjectLink({ subject: { kind, id, label } }: { readonly subject: EntrySubject }) {
  const path: string = kind === 'document' ? `/documents/${encodeURIComponent(id)}` : screens[kind]
  const search = {
    ...(kind === 'document' ? {} : { open: id }),
    ...(kind === 'place' ? { tab: 'places' } : {}),
  }
  return (
    <Link to={path} search={search as never} onClick={(event) => event.stopPropagation()}>
      <bdi>{label}</bdi>
    </Link>
  )
}
