import type { ReadingChangeView, RegistryPreview } from '@recount/api'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say, sayCode } from '../../messages/say.ts'

interface PreviewReportProps {
  readonly preview: RegistryPreview
  /** Was something typed since? */
  readonly isOld: boolean
}

/** What a change to the registry would come to, in words and lists. */
export function PreviewReport({ preview, isOld }: PreviewReportProps) {
  const { readings, statements, disagreements } = preview
  return (
    <section className={isOld ? 'preview old' : 'preview'} aria-live="polite">
      <h3>{say('preview.title')}</h3>
      {isOld && <p className="notice small">{say('preview.old')}</p>}
      <h4>{say('preview.readings', { n: readings.changed })}</h4>
      <p className="soft small">
        {say('preview.read', { read: readings.read, documents: readings.documents })}{' '}
        {readings.unreadable > 0 && say('preview.unreadable', { n: readings.unreadable })}
      </p>
      <ul className="change-list">
        {readings.changes.map((change) => (
          <ReadingItem key={`${change.document.id} ${change.words} ${change.claim}`} change={change} />
        ))}
      </ul>
      {readings.changed > readings.changes.length && (
        <p className="soft small">{say('preview.more', { n: readings.changed - readings.changes.length })}</p>
      )}
      <h4>{say('preview.results')}</h4>
      <Results statements={statements} disagreements={disagreements} />
    </section>
  )
}

function ReadingItem({
  change: { kind, document, claim, words, isDecided, fields },
}: {
  readonly change: ReadingChangeView
}) {
  return (
    <li>
      <p dir="auto">
        {claim === null ? (
          words
        ) : (
          <Link to="/claims" search={{ open: claim } as never}>
            {words}
          </Link>
        )}{' '}
        <span className="soft small">{document.title ?? document.name}</span>
      </p>
      {kind !== 'changed' && <p className="small">{say(`preview.${kind}`)}</p>}
      {fields.map(({ field, before, after }) => (
        <p key={field} className="small">
          {sayCode('field', field)}: <Value>{before}</Value> → <Value>{after}</Value>
        </p>
      ))}
      {isDecided && <p className="small soft">{say('preview.decided')}</p>}
    </li>
  )
}

function Value({ children }: { readonly children: string | null }): ReactNode {
  return children === null ? (
    <span className="soft">{say('preview.unstated')}</span>
  ) : (
    <span dir="auto">{children}</span>
  )
}

function Results({ statements, disagreements }: Pick<RegistryPreview, 'statements' | 'disagreements'>) {
  if (statements.length + disagreements.length === 0)
    return <p className="soft">{say('preview.results.same')}</p>
  return (
    <ul className="change-list">
      {statements.map(({ kind, before, after }) => (
        <li key={before.map(({ id }) => id).join(' ')}>
          <p>
            <strong>{say(`preview.statement.${kind}`, { n: before.length, m: after.length })}</strong>
          </p>
          <Sides items={(kind === 'split' ? after : before).map(({ words }) => words)} />
        </li>
      ))}
      {disagreements.map(({ kind, sides, before, after }) => (
        <li key={`${before?.id} ${after?.id}`}>
          <p>
            <strong>
              {say(`preview.disagreement.${kind}`, {
                before: sayCode('disagreement', before?.kind ?? ''),
                after: sayCode('disagreement', after?.kind ?? ''),
                sure: after?.certainty ?? '',
              })}
            </strong>
          </p>
          <Sides items={sides} />
          <p className="soft small" dir="auto">
            {(after ?? before)?.reason}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Sides({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="sides">
      {items.map((words) => (
        <li key={words} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  )
}
