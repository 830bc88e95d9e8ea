import { say, sayCode } from '../../messages/say.ts'
import type { FigureSpan } from '../../reader/figure-span.ts'
import type { SearchChange } from '../../table/table-search.ts'
import { sayNumber } from '../../words/numbers.ts'
import type { ReaderSearch } from './reader-search.ts'

interface FigureLegendProps {
  readonly figures: readonly FigureSpan[]
  readonly search: ReaderSearch
  change(next: SearchChange): void
}

/** What the colours and lines under figures mean; each can be chosen, and only such figures are marked then. */
export function FigureLegend({ figures, search, change }: FigureLegendProps) {
  return (
    <div className="figure-legend small">
      <LegendPart
        label={say('reader.legend.measure')}
        family="measure"
        values={figures.map(({ measure }) => measure)}
        chosen={search.measures}
        choose={(measure) => change({ measure })}
      />
      <LegendPart
        label={say('reader.legend.status')}
        family="status"
        values={figures.map(({ status }) => status)}
        chosen={search.statuses}
        choose={(status) => change({ status })}
      />
    </div>
  )
}

interface LegendPartProps {
  readonly label: string
  readonly family: 'measure' | 'status'
  readonly values: readonly string[]
  readonly chosen: readonly string[]
  choose(values: readonly string[]): void
}

function LegendPart({ label, family, values, chosen, choose }: LegendPartProps) {
  const counts = Map.groupBy(values, (value) => value)
  const order = [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
  return (
    <fieldset>
      <legend className="unseen">{`${say('reader.legend')}: ${label}`}</legend>
      {[...new Set([...order, ...chosen])].map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span className={`figure ${value}`}>{sayCode(family, value)}</span>
          <span className="soft number">{sayNumber(counts.get(value)?.length ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  )
}
