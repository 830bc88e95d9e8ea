import type { ChartSeries } from '@recount/api'
import { useCallback, useMemo } from 'react'
import type { CountScale } from './chart-scales.ts'
import { drawChart } from './draw-chart.ts'
import { MarkLayer } from './mark-layer.tsx'
import { SeriesList } from './series-list.tsx'
import { useWidth } from './use-width.ts'

interface ChartFrameProps {
  readonly label: string
  readonly series: readonly ChartSeries[]
  readonly scale: CountScale | 'near'
  /** Does the key for the chart lead to this one? */
  readonly isMain?: boolean
  readonly activeId: string | undefined
  onActive(statement: string): void
}

/** Narrower than this, or with more series than that, names stand in a list below the chart. */
const NARROWEST_NAMED = 560
const MOST_NAMED = 8

/** One chart as wide as its place, with its marks to reach and, where there is no room for them inside, its names below. */
export function ChartFrame({ label, series, scale, isMain = false, activeId, onActive }: ChartFrameProps) {
  const [width, measure] = useWidth()
  const isNamed = width >= NARROWEST_NAMED && series.length <= MOST_NAMED
  const drawn = useMemo(
    () => (width === 0 ? undefined : drawChart({ series, scale, width, isNamed })),
    [series, scale, width, isNamed],
  )
  const show = useCallback(
    (host: HTMLElement | null) => host?.replaceChildren(...(drawn === undefined ? [] : [drawn.svg])),
    [drawn],
  )
  return (
    <>
      <div className="chart-frame" dir="ltr" ref={measure}>
        <div className="chart-host" ref={show} />
        {drawn !== undefined && (
          <MarkLayer
            label={label}
            series={series}
            spots={drawn.spots}
            isMain={isMain}
            activeId={activeId}
            onActive={onActive}
          />
        )}
      </div>
      {!isNamed && series.length > 1 && drawn !== undefined && <SeriesList series={series} />}
    </>
  )
}
