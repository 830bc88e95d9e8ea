import type { PositionView } from '@recount/api'
import { harmKinds, type HarmKind } from '@recount/claims'
import { RangeBars } from '../../figure/range-bars.tsx'
import { say, sayCode } from '../../messages/say.ts'

/** How one belligerent stands to the incident, and what it concedes beside the recorder's range. */
export function PositionItem({ view }: { readonly view: PositionView }) {
  const { position, isContradicted } = view
  const { involvement, label, statement, place, grid } = position
  const code = position.position ?? 'none'
  const reasons = [
    ...position.rejectedFor.map((reason) => sayCode('rejectedFor', reason)),
    ...position.acceptedFor,
  ]
  return (
    <li className="position">
      <p className="position-head">
        <strong>
          <bdi>{sayBelligerent(view)}</bdi>
        </strong>
        {involvement !== null && <span className="chip">{sayCode('involvement', involvement)}</span>}
        <span className={`position-word ${code}`}>{sayCode('position', code)}</span>
      </p>
      <p className="small soft">
        {sayCode('position', `${code}.means`)}{' '}
        {reasons.length > 0 && <bdi>{say('incident.position.because', { reasons: reasons.join('; ') })}</bdi>}
      </p>
      {isContradicted && label !== null && (
        <p className="small notice">
          {say('incident.position.label', { label: sayCode('position', label) })}
        </p>
      )}
      {harmKinds.map((kind) => (
        <Comparison key={kind} view={view} kind={kind} />
      ))}
      {statement !== null && (
        <blockquote className="quote small" dir="auto">
          {statement}
        </blockquote>
      )}
      {(place !== null || grid !== null) && (
        <p className="small soft">
          {say('incident.position.where')}:{' '}
          <bdi>
            {[place, grid === null ? null : say('incident.position.grid', { grid })]
              .filter((words) => words !== null)
              .join(', ')}
          </bdi>
        </p>
      )}
    </li>
  )
}

function sayBelligerent({ position: { belligerent, term } }: PositionView): string {
  if (belligerent !== null) return belligerent
  return term === null ? say('incident.position.nobody') : say('incident.position.unnamed', { term })
}

interface ComparisonProps {
  readonly view: PositionView
  readonly kind: HarmKind
}

/** The recorder's range and what is conceded, one under the other; nothing where nothing is conceded. */
function Comparison({ view, kind }: ComparisonProps) {
  const conceded = view.position.conceded[kind]
  const isAccepted = view.position.position === 'credible' && kind === 'killed'
  if (conceded === undefined && !isAccepted) return null
  return (
    <div className="position-ranges small">
      <p>
        {say(`incident.${kind}`)}:{' '}
        <span className={`relation ${view.relation[kind]}`}>{say(`relation.${view.relation[kind]}`)}</span>
      </p>
      <RangeBars
        ranges={[
          { label: say('incident.position.recorder'), range: view.recorder[kind], tone: 'recorder' },
          { label: say('incident.position.concedes'), range: conceded, tone: 'belligerent' },
        ]}
      />
    </div>
  )
}
