import { Link } from '@tanstack/react-router'
import { say } from '../../../messages/say.ts'
import type { Answered } from '../../../server/ask.ts'
import { sayMoment } from '../../../words/dates.ts'

type Change = Answered<'getOverview'>['changes'][number]

/** The latest entries of the ledger in words. */
export function WhatChanged({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <section aria-labelledby="what-changed">
      <h2 id="what-changed">{say('overview.changes')}</h2>
      {changes.length === 0 && <p className="soft">{say('overview.changes.none')}</p>}
      <ol className="overview-list">
        {changes.map((change) => (
          <ChangeRow key={change.entry} change={change} />
        ))}
      </ol>
      <Link to="/ledger">{say('overview.changes.all')}</Link>
    </section>
  )
}

function ChangeRow({ change: { entry, kind, by, at, why, about, found } }: { readonly change: Change }) {
  return (
    <li>
      <p dir="auto">
        <Link to="/ledger" search={{ open: String(entry) }}>
          {say(`overview.${kind}`, { by, about })}
        </Link>
      </p>
      <p className="small soft" dir="auto">
        <time dateTime={at}>{sayMoment(at)}</time>
        {found !== null && <> · {say('overview.found', { n: found })}</>}
        {why !== null && <> · {why}</>}
      </p>
    </li>
  )
}
