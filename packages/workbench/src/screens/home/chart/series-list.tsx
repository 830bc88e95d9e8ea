import type { ChartSeries } from '@recount/api'
import { letterOf } from './draw-marks.ts'
import { colorOf, dashOf } from './glyph.ts'

/** Who is on the chart, where there is no room to say it beside the lines: the letter at the marks, the line, the name. */
export function SeriesList({ series }: { readonly series: readonly ChartSeries[] }) {
  return (
    <ul className="series-list small">
      {series.map((one, at) => (
        <li key={one.id}>
          <b style={{ color: colorOf(one.color) }}>{letterOf(at)}</b>
          <svg width="28" height="8" aria-hidden="true">
            {one.lines.length > 0 && (
              <path
                d="M0 4H28"
                stroke={colorOf(one.color)}
                strokeWidth="2"
                strokeDasharray={dashOf(series, one)}
              />
            )}
          </svg>
          <span>
            <bdi>{one.speaker}</bdi> <span className="soft">{one.figures.at(-1)?.words}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
