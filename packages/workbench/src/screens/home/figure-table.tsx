import type { ChartSeries } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { say } from '../../messages/say.ts'
import { sayCount } from '../../words/numbers.ts'
import { sayStanding, sayWhen } from './chart/figure-words.ts'

/** The figures of the chart as a table, folded until it is wanted or printed. */
export function FigureTable({
  series,
  title,
}: {
  readonly series: readonly ChartSeries[]
  readonly title: string
}) {
  const [isOpen, setOpen] = useState(false)
  const isPrinting = useSyncExternalStore(watchPrinting, readPrinting)
  return (
    <details
      className="figure-table"
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => !isPrinting && setOpen(currentTarget.open)}
    >
      <summary>{say('chart.table')}</summary>
      {(isOpen || isPrinting) && <Rows series={series} title={title} />}
    </details>
  )
}

function Rows({ series, title }: { readonly series: readonly ChartSeries[]; readonly title: string }) {
  return (
    <div className="figure-rows">
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say('chart.table.who')}</th>
            <th scope="col">{say('chart.table.figure')}</th>
            <th scope="col">{say('chart.table.when')}</th>
            <th scope="col">{say('chart.table.standing')}</th>
            <th scope="col">{say('chart.table.document')}</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ figures }) =>
            figures.map((figure) => (
              <tr key={figure.statement}>
                <th scope="row" dir="auto">
                  {figure.speaker}
                </th>
                <td>
                  <Link
                    to="/documents/$id"
                    params={{ id: figure.document.id }}
                    search={{ claim: figure.claim }}
                  >
                    {sayCount(figure.count)}
                  </Link>
                </td>
                <td>{sayWhen(figure)}</td>
                <td>{sayStanding(figure)}</td>
                <td dir="auto">{figure.document.publisher ?? figure.document.name}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

let isPrintingNow = false

function readPrinting(): boolean {
  return isPrintingNow
}

function watchPrinting(watcher: () => void): () => void {
  const begin = (): void => {
    isPrintingNow = true
    watcher()
  }
  const end = (): void => {
    isPrintingNow = false
    watcher()
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}
