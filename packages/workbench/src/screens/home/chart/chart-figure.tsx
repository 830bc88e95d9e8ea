import type { ChartSeries } from '@recount/api'
import { useCallback, useMemo, useState } from 'react'
import { say } from '../../../messages/say.ts'
import type { CountScale } from './chart-scales.ts'
import { drawChart } from './draw-chart.ts'
import { FigureCard } from './figure-card.tsx'
import { MarkLayer } from './mark-layer.tsx'
import { SeriesList } from './series-list.tsx'
import { useWidth } from './use-width.ts'

interface ChartFigureProps {
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly scale: CountScale
}

/** Narrower than this, or with more series than that, names stand in a list below the chart. */
const NARROWEST_NAMED = 560
const MOST_NAMED = 8

/** The chart with its marks to reach, and the sentence of the mark that one is at. */
export function ChartFigure({ title, series, scale }: ChartFigureProps) {
  const [width, measure] = useWidth()
  const [activeId, setActive] = useState<string>()
  const isNamed = width >= NARROWEST_NAMED && series.length <= MOST_NAMED
  const drawn = useMemo(
    () => (width === 0 ? undefined : drawChart({ series, scale, width, isNamed })),
    [series, scale, width, isNamed],
  )
  const show = useCallback(
    (host: HTMLElement | null) => host?.replaceChildren(...(drawn === undefined ? [] : [drawn.svg])),
    [drawn],
  )
  const active = drawn?.spots.find(({ figure }) => figure.statement === activeId)
  return (
    <div className="chart-body">
      <div className="chart-main">
        <div className="chart-frame" dir="ltr" ref={measure}>
          <div className="chart-host" ref={show} />
          {drawn !== undefined && (
            <MarkLayer
              label={say('chart.label', { title })}
              series={series}
              spots={drawn.spots}
              active={active}
              onActive={({ figure }) => setActive(figure.statement)}
            />
          )}
        </div>
        {!isNamed && drawn !== undefined && <SeriesList series={series} />}
      </div>
      <FigureCard figure={active?.figure} />
    </div>
  )
}
