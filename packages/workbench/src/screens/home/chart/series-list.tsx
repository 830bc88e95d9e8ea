import type { ChartSeries } from '@recount/api'
import { letterOf } from './draw-marks.ts'
import { colorOf, seriesDashes } from './glyph.ts'

/** Who is on the chart, where there is no room to say it beside the lines: the letter at the marks, the line, the name. */
export function SeriesList({ series }: { readonly series: readonly ChartSeries[] }) {
  return (
    <ul className="series-list small">
      {series.map(({ id, speaker, color, figures }, at) => (
        <li key={id}>
          <b style={{ color: colorOf(color) }}>{letterOf(at)}</b>
          <svg width="28" height="8" aria-hidden="true">
            <path
              d="M0 4H28"
              stroke={colorOf(color)}
              strokeWidth="2"
              strokeDasharray={seriesDashes[color % seriesDashes.length]}
            />
          </svg>
          <span dir="auto">{speaker}</span>
          <span className="soft">{figures.at(-1)?.words}</span>
        </li>
      ))}
    </ul>
  )
}
