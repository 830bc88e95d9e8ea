import '../../figure/figure.css'
import type { DisagreementDetail as Disagreement, RulingView } from '@recount/api'
import { useState } from 'react'
import { DetailSection } from '../../figure/detail-section.tsx'
import { RulingList } from '../../figure/ruling-list.tsx'
import { say, sayCode } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayCount } from '../../words/numbers.ts'
import { DetailAnswer } from '../detail-answer.tsx'
import { FieldTable } from './field-table.tsx'
import { RulingForm } from './ruling-form.tsx'
import { SidePanel } from './side-panel.tsx'

/** A disagreement side by side, what would settle it, and the decision. */
export function DisagreementDetail({ id }: { readonly id: string }) {
  const result = useAnswer('getDisagreement', { params: { id } })
  const [given, setGiven] = useState<RulingView>()
  return (
    <>
      {given !== undefined && <JustRuled ruling={given} rulings={result.data?.rulings ?? []} />}
      <DetailAnswer<'getDisagreement'> result={result} isAsked={({ row }) => row.id === id}>
        {(answer) => <BothSides answer={answer} onRuled={setGiven} />}
      </DetailAnswer>
    </>
  )
}

interface JustRuledProps {
  readonly ruling: RulingView
  readonly rulings: readonly RulingView[]
}

/** What was recorded a moment ago, since the disagreement may be gone with it. */
function JustRuled({ ruling, rulings }: JustRuledProps) {
  const latest = rulings.find(({ entry }) => entry === ruling.entry) ?? ruling
  return (
    <div className="notice done" role="status">
      <p>
        <strong>{say('rule.done')}</strong>
      </p>
      <RulingList rulings={[latest]} />
    </div>
  )
}

interface BothSidesProps {
  readonly answer: Disagreement
  onRuled(ruling: RulingView): void
}

function BothSides({ answer, onRuled }: BothSidesProps) {
  const { row, sides, fields, believed, rulings, note, rule } = answer
  const speakerOf = (member: string): string => sides.find((side) => side.member === member)?.speaker ?? ''
  return (
    <>
      <header className="detail-head">
        <h2>
          <span className={`kind ${row.kind}`}>{sayCode('kind', row.kind)}</span>
        </h2>
        <p className="small soft">{sayCode('certainty', row.certainty)}</p>
        <p dir="auto">{row.reason}</p>
        <details className="small soft">
          <summary>{say('disagreement.rule')}</summary>
          <p>{note}</p>
          <p>{say('disagreement.when', { rule })}</p>
        </details>
      </header>
      <div className="sides">
        {sides.map((side) => (
          <SidePanel key={side.member} side={side} isBelieved={believed?.member === side.member} />
        ))}
      </div>
      {believed !== null && (
        <DetailSection title="disagreement.believed">
          <p dir="auto">
            <strong>{sayCount(believed.count)}</strong> <bdi>{speakerOf(believed.member)}</bdi>:{' '}
            {believed.reason}. <span className="soft">{say('disagreement.believed.note')}</span>
          </p>
        </DetailSection>
      )}
      <DetailSection title="disagreement.fields">
        <FieldTable fields={fields} sides={sides} />
      </DetailSection>
      <DetailSection title="disagreement.settles" isThere={row.settles !== ''}>
        <p dir="auto">{row.settles}</p>
      </DetailSection>
      <DetailSection title="ruling.title" isThere={rulings.length > 0}>
        <RulingList rulings={rulings} />
      </DetailSection>
      <DetailSection title="rule.title">
        <RulingForm sides={sides} onRuled={onRuled} />
      </DetailSection>
    </>
  )
}
