import { say } from '../../messages/say.ts'
import type { FigureSpan } from '../../reader/figure-span.ts'
import type { Answered } from '../../server/ask.ts'
import type { SearchChange } from '../../table/table-search.ts'
import { sayNumber } from '../../words/numbers.ts'
import { CustodyPanel } from './custody-panel.tsx'
import { FigureCard } from './figure-card.tsx'
import { FigureLegend } from './figure-legend.tsx'
import { FigureList } from './figure-list.tsx'
import { LineagePanel } from './lineage-panel.tsx'
import { panels, type Panel, type ReaderSearch } from './reader-search.ts'

interface ReaderPanelsProps {
  readonly document: Answered<'getDocument'>
  /** All figures of the document, and those that pass the filter. */
  readonly figures: readonly FigureSpan[]
  readonly shown: readonly FigureSpan[]
  readonly text: string
  readonly search: ReaderSearch
  change(next: SearchChange): void
  choose(claim: string): void
  step(by: 1 | -1): void
}

/** What stands beside a text: its figures and the one that is open, where the bytes came from, who copied from whom. */
export function ReaderPanels(props: ReaderPanelsProps) {
  const { document, figures, search, change } = props
  const counts: Readonly<Record<Panel, number | undefined>> = {
    figures: figures.length,
    custody: undefined,
    lineage: document.relatives.length,
  }
  return (
    <aside className="reader-panels" aria-label={say('reader.panel')}>
      <div className="panel-choice">
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            className="button quiet small"
            aria-pressed={search.panel === panel}
            onClick={() => change({ panel: panel === 'figures' ? undefined : panel })}
          >
            {say(`reader.panel.${panel}`)}
            {counts[panel] !== undefined && <span className="soft number">{sayNumber(counts[panel])}</span>}
          </button>
        ))}
      </div>
      {search.panel === 'figures' && <FiguresPanel {...props} />}
      {search.panel === 'custody' && <CustodyPanel document={document} />}
      {search.panel === 'lineage' && (
        <LineagePanel relatives={document.relatives} compare={(id) => change({ with: id })} />
      )}
    </aside>
  )
}

function FiguresPanel({ figures, shown, text, search, change, choose, step }: ReaderPanelsProps) {
  const { claim } = search
  if (figures.length === 0) return <p className="soft">{say('reader.figures.none')}</p>
  return (
    <>
      <FigureLegend figures={figures} search={search} change={change} />
      {claim !== undefined && (
        <FigureCard key={claim} claim={claim} close={() => change({ claim: undefined })} step={step} />
      )}
      {shown.length === 0 ? (
        <p className="soft">{say('reader.figures.hidden')}</p>
      ) : (
        <FigureList figures={shown} text={text} chosen={claim} choose={choose} />
      )}
    </>
  )
}
