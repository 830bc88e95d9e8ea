import './figure.css'
import type { RulingView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../messages/say.ts'
import { sayMoment } from '../words/dates.ts'
import { Undoable } from './undoable.tsx'

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
  const { entry, words, by, at, why, applies, figures, undone } = ruling
  return (
    <li className={undone === null ? 'ruling' : 'ruling undone'}>
      <p className="ruling-words" dir="auto">
        <strong>{words}</strong>
      </p>
      <p className="small soft" dir="auto">
        {say('ruling.given', { by, at: sayMoment(at) })} {why !== null && `“${why}”`}
      </p>
      {undone === null && applies !== 'wholly' && (
        <p className="small">{sayCode('ruling.applies', applies)}</p>
      )}
      <Undoable entry={entry} undone={undone}>
        {figures.map(
          ({ figure }) =>
            figure !== null && (
              <Link key={figure.claim} to="/claims" search={{ open: figure.claim }}>
                <bdi>{figure.speaker}</bdi>: {figure.words}
              </Link>
            ),
        )}
      </Undoable>
    </li>
  )
}
