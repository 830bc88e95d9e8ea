import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { ShownText } from '../../reader/shown-text.tsx'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayMoment } from '../../words/dates.ts'
import { sayLanguage } from '../../words/languages.ts'
import { sayBytes } from '../../words/numbers.ts'

type Document = Answered<'getDocument'>

/** Where the bytes came from, when and by whom, and whether they are still the same. */
export function CustodyPanel({ document }: { readonly document: Document }) {
  const { row, encoding, retrieved, why, readings } = document
  const notSaid = <span className="soft">{say('custody.notSaid')}</span>
  return (
    <div className="custody">
      <dl className="facts">
        <dt>{say('custody.hash')}</dt>
        <dd>
          <code>{row.id}</code>
        </dd>
        <dt>{say('custody.file')}</dt>
        <dd dir="auto">
          <ShownText text={row.name} />
        </dd>
        <dt>{say('custody.size')}</dt>
        <dd>{sayBytes(row.size)}</dd>
        <dt>{say('custody.type')}</dt>
        <dd>
          {row.mediaType}, {encoding}
        </dd>
        <dt>{say('custody.language')}</dt>
        <dd>{row.language === null ? notSaid : sayLanguage(row.language)}</dd>
        <dt>{say('custody.added')}</dt>
        <dd>
          <Link to="/ledger" search={{ open: String(row.added.entry) } as never}>
            {say('custody.addedBy', {
              when: sayMoment(row.added.at),
              by: row.added.by,
              entry: row.added.entry,
            })}
          </Link>
        </dd>
        {why !== null && (
          <>
            <dt>{say('custody.why')}</dt>
            <dd dir="auto">{why}</dd>
          </>
        )}
        <dt>{say('custody.retrieved')}</dt>
        <dd>{retrieved === null ? notSaid : sayMoment(retrieved)}</dd>
        <dt>{say('custody.url')}</dt>
        <dd>{document.url === null ? notSaid : <SourceAddress url={document.url} />}</dd>
        <dt>{say('custody.readings')}</dt>
        <dd>
          <Readings readings={readings} />
        </dd>
      </dl>
      {row.hasOriginal && (
        <p>
          <a href={`/originals/${row.id}`} className="button small" download>
            {say('custody.download')}
          </a>
          <span className="soft small note">{say('custody.downloadNote')}</span>
        </p>
      )}
      <Verification id={row.id} />
    </div>
  )
}

/** An address as text; a link only where it leads to the web. */
function SourceAddress({ url }: { readonly url: string }) {
  const shown = (
    <bdi className="address">
      <ShownText text={url} />
    </bdi>
  )
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return shown
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  )
}

function Readings({ readings }: Pick<Document, 'readings'>) {
  if (readings.length === 0) return say('custody.neverReread')
  return (
    <ol>
      {readings.map(({ entry, at, by }) => (
        <li key={entry}>
          <Link to="/ledger" search={{ open: String(entry) } as never}>
            {say('custody.addedBy', { when: sayMoment(at), by, entry })}
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Verification({ id }: { readonly id: string }) {
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => ask('verifyDocument', { params: { id } }),
  })
  return (
    <div className="verification">
      <button type="button" className="button small" disabled={isPending} onClick={() => mutate()}>
        {say(isPending ? 'custody.verifying' : 'custody.verify')}
      </button>
      {error !== null && <FailureNotice error={error} onRetry={() => mutate()} />}
      {data !== undefined && (
        <div className={data.failures.length === 0 ? 'notice good' : 'notice bad'} role="status">
          {data.failures.length === 0 && <p>{say('custody.sound', { quotes: data.quotes })}</p>}
          {data.failures.map((failure) => (
            <p key={failure} dir="auto">
              <ShownText text={failure} />
            </p>
          ))}
          <p className="small soft">{say('custody.checked', { when: sayMoment(data.at) })}</p>
        </div>
      )}
    </div>
  )
}
