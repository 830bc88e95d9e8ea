import type { PolicyView } from '@recount/api'
import { RangeBars } from '../../figure/range-bars.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayNumber } from '../../words/numbers.ts'
import { findSum, listLeftOut, rangeOfSum, saySum } from './harm-words.ts'

type ComparedTally = Answered<'compareTallies'>['tallies'][number]

interface PolicyCardProps {
  readonly tally: ComparedTally
  readonly policy: PolicyView | undefined
  onOpen(): void
}

/** What one rule comes to: its range, what that leaves out, what it tells apart, and the rule itself. */
export function PolicyCard({ tally, policy, onOpen }: PolicyCardProps) {
  const { total, victims } = tally
  const killed = findSum(total, 'killed', victims)
  const injured = findSum(total, 'injured', victims)
  return (
    <article className="policy-card">
      <h2>{tally.policy.title}</h2>
      <p className="tally-figure">
        <strong className="number">{saySum(killed, total.incidents)}</strong>{' '}
        <span>{say('tallies.killed', { victims: sayCode('harm', victims).toLowerCase() })}</span>
      </p>
      <p className="small soft">
        {say('tallies.injured', { range: saySum(injured, total.incidents) })} ·{' '}
        <button type="button" className="link-button" onClick={onOpen}>
          {say('tallies.incidents', { n: total.incidents })}
        </button>
      </p>
      {listLeftOut(killed).map((line) => (
        <p key={line} className="small soft">
          {line}
        </p>
      ))}
      <RangeBars
        ranges={tally.sections.map(({ section, counts, ...cell }) => ({
          label: say('tallies.section', { section: sayCode('section', section), n: cell.incidents }),
          range: rangeOfSum(findSum(cell, 'killed', victims), cell.incidents),
          tone: counts ? 'recorder' : 'belligerent',
        }))}
      />
      {policy !== undefined && <Rule policy={policy} />}
    </article>
  )
}

function Rule({ policy }: { readonly policy: PolicyView }) {
  const counted = policy.sections.filter(({ counts }) => counts).map(({ name }) => sayCode('section', name))
  return (
    <details className="small">
      <summary>{say('tallies.rule', { version: policy.version })}</summary>
      <dl className="facts">
        <dt>{say('tallies.rule.source')}</dt>
        <dd>{policy.source}</dd>
        <dt>{say('tallies.rule.where')}</dt>
        <dd>{policy.where.length === 0 ? say('tallies.rule.all') : policy.where.join('; ')}</dd>
        <dt>{say('tallies.rule.counts')}</dt>
        <dd>{counted.join(', ')}</dd>
        <dt>{say('tallies.rule.range')}</dt>
        <dd>{policy.rangeWords}</dd>
        {Object.keys(policy.words).length > 0 && (
          <>
            <dt>{say('tallies.rule.words')}</dt>
            <dd>
              {Object.entries(policy.words)
                .map(([word, number]) => say('tallies.rule.word', { word, n: sayNumber(number) }))
                .join(', ')}
            </dd>
          </>
        )}
      </dl>
    </details>
  )
}
