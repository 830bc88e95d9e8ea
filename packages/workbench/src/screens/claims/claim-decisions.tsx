import { Undoable } from '../../figure/undoable.tsx'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayMoment } from '../../words/dates.ts'

type Decisions = Answered<'getClaim'>['decisions']

/** What people decided about a claim, latest first, with who, when and why; each can be taken back. */
export function ClaimDecisions({ decisions }: { readonly decisions: Decisions }) {
  if (decisions.length === 0) return <p className="soft">{say('claim.decisions.none')}</p>
  return (
    <ul className="plain-list">
      {decisions.map((decision) => (
        <Decision key={decision.entry} decision={decision} />
      ))}
    </ul>
  )
}

function Decision({ decision }: { readonly decision: Decisions[number] }) {
  const { kind, by, at, why, fields, entry, undone } = decision
  return (
    <li className={undone === null ? 'ruling' : 'ruling undone'}>
      <p className="ruling-words" dir="auto">
        <strong>{say(`decision.${kind}`, { by })}</strong>
        {fields.length > 0 && ` (${fields.join(', ')})`}
      </p>
      <p className="small soft" dir="auto">
        {sayMoment(at)}
        {why !== null && `: “${why}”`}
      </p>
      <Undoable entry={entry} undone={undone} />
    </li>
  )
}
