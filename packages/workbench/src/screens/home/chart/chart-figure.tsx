import type { ChartFigure as Figure, ChartSeries } from '@recount/api'
import { useMemo, useState } from 'react'
import { say } from '../../../messages/say.ts'
import { ChartFrame } from './chart-frame.tsx'
import { listDwarfed, type CountScale } from './chart-scales.ts'
import { FigureCard } from './figure-card.tsx'

interface ChartFigureProps {
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly scale: CountScale
}

/** Series shown from near: more of them are better seen on a logarithmic scale. */
const MOST_ALONE = 3

/** The chart, its flattest series from near, and the sentence of the mark that one is at. */
export function ChartFigure({ title, series, scale }: ChartFigureProps) {
  const [activeId, setActive] = useState<string>()
  const dwarfed = useMemo(
    () =>
      scale === 'linear'
        ? listDwarfed(series)
            .slice(0, MOST_ALONE)
            .map((one) => [one])
        : [],
    [series, scale],
  )
  const active = findFigure(series, activeId)
  const marks = { activeId, onActive: setActive }
  return (
    <div className="chart-body">
      <div className="chart-main">
        <ChartFrame label={say('chart.label', { title })} series={series} scale={scale} isMain {...marks} />
        {dwarfed.map((alone) => (
          <Alone key={alone[0]?.id} series={alone} {...marks} />
        ))}
      </div>
      <FigureCard figure={active} />
    </div>
  )
}

interface AloneProps {
  readonly series: readonly ChartSeries[]
  readonly activeId: string | undefined
  onActive(statement: string): void
}

function Alone({ series, activeId, onActive }: AloneProps) {
  const title = say('chart.alone', { speaker: isolate(series[0]?.speaker ?? '') })
  return (
    <section className="chart-alone">
      <h3>{title}</h3>
      <p className="small soft">{say('chart.alone.why')}</p>
      <ChartFrame
        label={say('chart.label', { title })}
        series={series}
        scale="near"
        activeId={activeId}
        onActive={onActive}
      />
    </section>
  )
}

/** A name inside our own words: one that runs the other way leaves them in their order (Unicode Annex 9, FSI and PDI). */
function isolate(name: string): string {
  return `\u2068${name}\u2069`
}

function findFigure(series: readonly ChartSeries[], statement: string | undefined): Figure | undefined {
  return series.flatMap(({ figures }) => figures).find((figure) => figure.statement === statement)
}
