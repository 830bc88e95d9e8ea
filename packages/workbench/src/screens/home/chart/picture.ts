import type { ChartSeries } from '@recount/api'
import { letterOf } from './draw-marks.ts'
import { svgElement } from './svg.ts'

/** What stands around a chart that leaves the page. */
export interface PictureWords {
  readonly title: string
  readonly lines: readonly string[]
  readonly series: readonly ChartSeries[]
}

const EDGE = 20
const TITLE_LINE = 24
const NOTE_LINE = 16
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif"

/** Saves a chart as an SVG file that stands alone: in the colours of paper, with its title, who is on it, and its sources. */
export function savePicture(chart: SVGSVGElement, words: PictureWords): void {
  const text = new XMLSerializer().serializeToString(makePicture(chart, words))
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'recount-chart.svg'
  link.click()
  URL.revokeObjectURL(url)
}

function makePicture(chart: SVGSVGElement, { title, lines, series }: PictureWords): SVGElement {
  const [chartWidth, chartHeight] = [chart.width.baseVal.value, chart.height.baseVal.value]
  const width = Math.max(chartWidth, 480) + EDGE * 2
  const letters = Math.floor((width - EDGE * 2) / 6.2)
  const titleLines = breakLines(title, Math.floor((width - EDGE * 2) / 9.5))
  const top = EDGE + titleLines.length * TITLE_LINE
  const isLettered = chart.querySelector('[data-letter]') !== null
  const key = isLettered ? series.map(({ speaker }, at) => `${letterOf(at)}  ${speaker}`) : []
  const notes = [...key, ...lines.flatMap((line) => breakLines(line, letters))]
  const height = top + chartHeight + notes.length * NOTE_LINE + EDGE
  const inner = chart.cloneNode(true) as SVGSVGElement
  inner.setAttribute('x', String(EDGE))
  inner.setAttribute('y', String(top))
  const picture = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      fill: 'var(--ink)',
      color: 'var(--ink)',
    },
    [
      svgElement('title', {}, [title]),
      svgElement('rect', { width, height, fill: 'var(--raised)' }),
      ...writeLines(titleLines, EDGE + 8, TITLE_LINE, { 'font-size': 18, 'font-weight': 650 }),
      inner,
      ...writeLines(notes, top + chartHeight + NOTE_LINE, NOTE_LINE, {
        'font-size': 11.5,
        fill: 'var(--soft)',
      }),
    ],
  )
  paintLight(picture)
  return picture
}

function writeLines(
  lines: readonly string[],
  top: number,
  step: number,
  attributes: Readonly<Record<string, string | number>>,
): readonly SVGElement[] {
  return lines.map((line, at) => svgElement('text', { x: EDGE, y: top + at * step, ...attributes }, [line]))
}

/** A file knows no design tokens: each is written out as it is in the light. */
function paintLight(picture: SVGElement): void {
  const styles = getComputedStyle(document.documentElement)
  const lightOf = (token: string): string => {
    const value = styles.getPropertyValue(token).trim()
    return /^light-dark\(([^,]+),/.exec(value)?.[1]?.trim() ?? value
  }
  for (const element of [picture, ...picture.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
      if (token !== undefined) element.setAttribute(name, lightOf(token))
    }
  }
}

function breakLines(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
