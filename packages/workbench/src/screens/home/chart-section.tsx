import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { fittingScale, type CountScale } from './chart/chart-scales.ts'
import { ChartLegend } from './chart/chart-legend.tsx'
import { ChartControls } from './chart-controls.tsx'
import { ChartDownloads } from './chart-downloads.tsx'
import { FigureTable } from './figure-table.tsx'
import { LeftOut } from './left-out.tsx'
import { ScopePicker } from './scope-picker.tsx'
import { saySources } from './sources.ts'

const ChartFigure = lazy(() =>
  import('./chart/chart-figure.tsx').then((file) => ({ default: file.ChartFigure })),
)

interface ChartSectionProps {
  readonly chart: Answered<'getChart'>
  readonly isOld: boolean
}

/** What is compared, the chart of it, the figures as a table, and what is not on it. */
export function ChartSection({ chart, isOld }: ChartSectionProps) {
  const { ground, grounds, series, leftOut, isAsAsked, moreGrounds } = chart
  const [search, change] = useTableSearch()
  const navigate = useNavigate()
  const scale = useScale(findOne(search, 'scale'), series)
  if (ground === null) return <NothingSaid />
  const title = say('chart.title', { title: ground.title })
  const pick = (id: string): void =>
    void navigate({ to: '/', search: { ...search, ground: id, scale: undefined }, resetScroll: false })
  return (
    <section className="chart-section" aria-labelledby="chart-title" aria-busy={isOld}>
      <ScopePicker grounds={grounds} shown={ground} more={moreGrounds} onPick={pick} />
      {!isAsAsked && <p className="notice">{say('chart.moved')}</p>}
      <h2 id="chart-title" dir="auto">
        {title}
      </h2>
      <ChartControls scale={scale} search={search} change={change} />
      {series.length === 0 ? (
        <p className="empty">{say(leftOut.otherDays.length > 0 ? 'chart.noneInDays' : 'chart.nothing')}</p>
      ) : (
        <>
          <Suspense
            fallback={
              <p className="chart-waiting soft" aria-busy="true">
                {say('chart.loading')}
              </p>
            }
          >
            <ChartFigure title={title} series={series} scale={scale} />
          </Suspense>
          <ChartLegend series={series} />
          <p className="chart-sources small soft" dir="auto">
            {saySources(series)}
          </p>
          <FigureTable series={series} title={title} />
          <ChartDownloads title={title} series={series} ground={ground.id} />
        </>
      )}
      <LeftOut value={leftOut} />
    </section>
  )
}

function useScale(asked: string | undefined, series: ChartSectionProps['chart']['series']): CountScale {
  const fitting = useMemo(() => fittingScale(series), [series])
  return asked === 'log' || asked === 'linear' ? asked : fitting
}

function NothingSaid() {
  return (
    <div className="empty">
      <h2>{say('home.empty.title')}</h2>
      <p>{say('home.empty.text')}</p>
    </div>
  )
}
