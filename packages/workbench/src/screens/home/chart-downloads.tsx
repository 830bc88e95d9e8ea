import type { ChartSeries } from '@recount/api'
import { say } from '../../messages/say.ts'
import { urlOf } from '../../server/ask.ts'
import { savePicture } from './chart/picture.ts'
import { saySources } from './sources.ts'
import { useChartAsked } from './use-chart.ts'

interface ChartDownloadsProps {
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly ground: string
}

/** What is drawn, to take along: its figures, and the picture with its sources. */
export function ChartDownloads({ title, series, ground }: ChartDownloadsProps) {
  const query = { ...useChartAsked(), ground }
  const figures = series.flatMap((one) => one.figures)
  const lines = [saySources(series), say('chart.made', { n: figures.length }), say('chart.made.marks')]
  const save = (): void => {
    const chart = document.querySelector<SVGSVGElement>('.chart-host > svg')
    if (chart !== null) savePicture(chart, { title, lines, series })
  }
  return (
    <p className="downloads small">
      <span className="soft">{say('chart.download')}</span>
      {(['csv', 'json'] as const).map((format) => (
        <a key={format} href={urlOf('listChartFigures', { query: { ...query, format } })} download>
          {say(`table.${format}`)}
        </a>
      ))}
      <button type="button" className="button quiet small" onClick={save}>
        {say('chart.picture')}
      </button>
    </p>
  )
}
