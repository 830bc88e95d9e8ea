import type { EstimatePartView } from '@recount/api'
import { say } from '../../messages/say.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { EstimateFigure } from './estimate-figure.tsx'
import { sayEstimate, sayShare } from './estimate-words.ts'
import { GateList } from './gate-list.tsx'

interface EstimatePartProps {
  /** What the methods speak of. */
  readonly of: string
  readonly part: EstimatePartView
}

/** What the methods say of a stratum or of all: the documented apart, the numbers, the pictures, what they rest on. */
export function EstimatePart({ of, part }: EstimatePartProps) {
  const { documented, figures, sentences } = part
  return (
    <>
      <p className="estimate-floor">
        <span className="soft small">{say('estimates.documented')}</span>
        <strong>{sayNumber(documented)}</strong>
        <span className="soft small">{say('estimates.floor')}</span>
      </p>
      <MethodTable of={of} part={part} />
      <div className="estimate-figures">
        {figures.map((figure) => (
          <EstimateFigure key={figure.pictures.map(({ title }) => title).join()} {...figure} />
        ))}
      </div>
      <GateList sentences={sentences} />
      <Assumptions part={part} />
      <Sensitivity part={part} />
    </>
  )
}

function MethodTable({ of, part: { methods } }: EstimatePartProps) {
  return (
    <PlainTable caption={say('estimates.methods', { of })}>
      <thead>
        <tr>
          <th scope="col">{say('estimates.method')}</th>
          <th scope="col">{say('estimates.undocumented')}</th>
          <th scope="col">{say('estimates.total')}</th>
        </tr>
      </thead>
      <tbody>
        {methods.map(({ method, title, form, undocumented, total, isBound, outcome }) => (
          <tr key={method}>
            <th scope="row">
              <strong>{title}</strong>
              <span className="estimate-detail small soft">{form}</span>
            </th>
            <td>
              {sayEstimate(undocumented, isBound)}
              {outcome !== 'given' && (
                <span className={`estimate-detail small outcome-${outcome}`}>
                  {say(`estimates.outcome.${outcome}`)}
                </span>
              )}
            </td>
            <td>
              {sayEstimate(total, isBound)}
              {total !== null && (
                <span className="estimate-detail small soft">
                  {say('estimates.level', { level: sayShare(total.level) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function Assumptions({ part: { methods } }: Pick<EstimatePartProps, 'part'>) {
  return (
    <details className="estimate-more">
      <summary>{say('estimates.assumptions')}</summary>
      <dl className="estimate-terms">
        {methods.map(({ method, title, assumption }) => (
          <div key={method}>
            <dt>{title}</dt>
            <dd>{assumption}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Sensitivity({ part: { methods } }: Pick<EstimatePartProps, 'part'>) {
  const rows = methods.flatMap(({ method, title, isBound, sensitivity }) =>
    sensitivity.map(({ setting, total }) => ({ method, title, isBound, setting, total })),
  )
  if (rows.length === 0) return null
  const caption = say('estimates.sensitivity', { n: rows.length })
  return (
    <details className="estimate-more">
      <summary>{caption}</summary>
      <PlainTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{say('estimates.setting')}</th>
            <th scope="col">{say('estimates.method')}</th>
            <th scope="col">{say('estimates.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ method, title, isBound, setting, total }) => (
            <tr key={`${method} ${setting}`}>
              <th scope="row">{setting}</th>
              <td>{title}</td>
              <td>{sayEstimate(total, isBound)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </details>
  )
}
