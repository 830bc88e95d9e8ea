import './figure.css'
import type { RulingView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { say, sayCode } from '../messages/say.ts'
import { sayMoment } from '../words/dates.ts'
import { UndoForm } from './undo-form.tsx'

/** What people ruled about some figures: who, when and why; each can be taken back. */
export function RulingList({ rulings }: { readonly rulings: readonly RulingView[] }) {
  return (
    <ul className="plain-list">
      {rulings.map((ruling) => (
        <Ruling key={ruling.entry} ruling={ruling} />
      ))}
    </ul>
  )
}

function Ruling({ ruling }: { readonly ruling: RulingView }) {
  const [isUndoing, setUndoing] = useState(false)
  const { entry, words, by, at, why, applies, figures, undone } = ruling
  return (
    <li className={undone === null ? 'ruling' : 'ruling undone'}>
      <p className="ruling-words" dir="auto">
        <strong>{words}</strong>
      </p>
      <p className="small soft" dir="auto">
        {say('ruling.given', { by, at: sayMoment(at) })} {why !== null && `“${why}”`}
      </p>
      {undone !== null && (
        <p className="small soft" dir="auto">
          {say('ruling.undone', { by: undone.by, at: sayMoment(undone.at) })}{' '}
          {undone.why !== null && `“${undone.why}”`}
        </p>
      )}
      {undone === null && applies !== 'wholly' && (
        <p className="small">{sayCode('ruling.applies', applies)}</p>
      )}
      <p className="figure-links small">
        {figures.map(
          ({ figure }) =>
            figure !== null && (
              <Link key={figure.claim} to="/claims" search={{ open: figure.claim }}>
                <bdi>{figure.speaker}</bdi>: {figure.words}
              </Link>
            ),
        )}
        <Link to="/ledger" search={{ open: String(entry) }}>
          {say('ruling.entry', { n: entry })}
        </Link>
        {undone === null && !isUndoing && (
          <button type="button" className="button small" onClick={() => setUndoing(true)}>
            {say('ruling.undo')}
          </button>
        )}
      </p>
      {isUndoing && undone === null && <UndoForm entry={entry} onEnd={() => setUndoing(false)} />}
    </li>
  )
}
