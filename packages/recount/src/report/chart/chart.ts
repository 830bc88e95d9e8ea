import type { CaseView } from '../case-view.ts'
import { sayAsOf } from '../dates.ts'
import { html, type Html } from '../html.ts'
import type { Panel } from '../panel.ts'
import { sayStatus } from '../status-mark.ts'
import { sayCount } from '../wording.ts'
import { drawAxes } from './axes.ts'
import { drawLine, listLines } from './course-line.ts'
import { layOut, lettersOf, type Width } from './frame.ts'
import { placeLabels, type Label } from './label.ts'
import { crossOut, drawForm } from './mark.ts'
import { breakLines, heightOf, listNameBlocks, placeBlocks, type PlacedBlock } from './name-column.ts'
import { listPoints, sayReading, type Point } from './point.ts'
import { openCountAxis, openDateAxis } from './scale.ts'
import { placePoints, type Spot } from './spot.ts'

/** Letters kept of a figure in words only. */
const WORD_LETTERS = { wide: 22, narrow: 12 } as const

/**
 * A panel over time as SVG: one claimant one colour, the form of each count in its mark, a question mark on what no person
 * has accepted. Every mark leads to the sentence of its figure and names itself. Undefined where there is no
 * course to see: figures of one day and one claimant, two of one day, none with a date, or words only.
 */
export function drawChart(panel: Panel, view: CaseView, width: Width): Html | undefined {
  const points = listPoints(panel, view)
  if (!hasCourse(points)) return undefined
  const blocks = listNameBlocks(points, lettersOf(width))
  const trial = openCountAxis(points, 1, 0)
  const frame = layOut(
    points,
    width,
    heightOf(blocks),
    Math.max(...trial.ticks.map(({ label }) => label.length)),
  )
  const counts = openCountAxis(points, frame.bottom, frame.top)
  const dates = openDateAxis(points, frame.left, frame.right)
  const spots = placePoints(points, frame, dates, counts)
  const lines = panel.series.flatMap((series) => listLines(series, spots))
  const named = placeBlocks(blocks, spots, frame)
  return html`<svg
    class="chart ${width}"
    viewBox="0 0 ${frame.width} ${frame.height}"
    role="group"
    aria-label="${nameChart(panel, counts.kind)}"
  >
    ${drawAxes(frame, counts, dates, panel.subject)} ${lines.map(drawLine)}
    ${named.map((block) => drawLeader(block, frame.names))}
    ${spots.map((spot) => drawSpot(spot, view, WORD_LETTERS[width]))}
    ${placeLabels(spots, lines, frame).map((label) => drawLabel(label, view))}
    ${named.map((block) => drawBlock(block, frame.names, view))}
  </svg>`
}

/** Figures of several days, or at least three of several claimants; two side by side are read faster in a table. */
function hasCourse(points: readonly Point[]): boolean {
  const dated = points.filter(({ value, days }) => value !== null && days !== null)
  const days = new Set(dated.map((point) => point.days?.last))
  const claimants = new Set(points.map(({ claimant }) => claimant))
  return days.size > 1 || (dated.length > 0 && points.length > 2 && claimants.size > 1)
}

function nameChart({ title }: Panel, kind: string): string {
  return `Chart over time, ${kind} scale: ${title}. The table below it holds the same figures.`
}

function drawSpot(spot: Spot, view: CaseView, letters: number): Html {
  const { point, x, y } = spot
  const name = nameSpot(point)
  const inside =
    point.value === null
      ? html`<text class="words" x="${x}" y="${y}"
          >${breakLines(sayCount(point.item.statement.best), letters, 1)}${point.isAccepted ? '' : ' ?'}</text
        >`
      : html`<circle
            class="hit"
            cx="${x}"
            cy="${y}"
            r="10"
          />${drawDate(spot)}${drawForm(point.form, spot)}${point.reading === 'slip' && crossOut(spot)}${!point.isAccepted && drawQuery(spot)}`
  return html`<a class="point s${point.claimant % 8}" href="#${view.anchors.claim(point.item.lead.claim.id)}"
    ><title>${name}</title>${inside}</a
  > `
}

/** What a point says of itself: who, how many, up to when, whether accepted, and how it is read. */
function nameSpot({ item, reading }: Point): string {
  const { statement, claims } = item
  const told = [item.speaker, sayCount(statement.best), sayAsOf(statement.asOf), sayStatus(claims)]
  return [...told, ...(reading === null ? [] : [sayReading(reading)])].join(', ')
}

function drawQuery({ x, y }: Spot): Html {
  return html`<text class="query" x="${x + 6}" y="${y - 3}">?</text>`
}

/** A line over the days that a coarse date can mean; a dotted tail where the day is only the latest possible one. */
function drawDate({ point, x, y, from }: Spot): Html | null {
  if (point.isLatest) return html`<path class="tail" d="M${x - 5} ${y}h-13" />`
  return from === null ? null : html`<path class="days" d="M${from} ${y}H${x}" />`
}

/** A number, with a line to its mark where it stands far off. */
function drawLabel({ spot, text, x, y, anchor }: Label, view: CaseView): Html {
  const side = y < spot.y ? { from: -6, to: 3 } : { from: 6, to: -11 }
  const line =
    Math.abs(y - spot.y) > 24 &&
    html`<path class="leader" d="M${spot.x} ${spot.y + side.from}L${x} ${y + side.to}" />`
  const number = html`<text class="number ${anchor} s${spot.point.claimant % 8}" x="${x}" y="${y}"
    >${text}</text
  >`
  return html`${line}${linkAgain(spot.point, view, number)}`
}

function drawLeader({ spot, top }: PlacedBlock, left: number): Html | null {
  if (spot.point.value === null) return null
  return html`<path class="leader" d="M${spot.x + 7} ${spot.y}L${left - 4} ${top + 8}" />`
}

function drawBlock({ claimant, name, detail, top, point }: PlacedBlock, left: number, view: CaseView): Html {
  const lines = [
    ...name.map((text) => ({ text, kind: 'name' })),
    ...detail.map((text) => ({ text, kind: 'detail' })),
  ]
  const spans = lines.map(
    ({ text, kind }, at) =>
      html`<tspan class="${kind}" x="${left}" dy="${at === 0 ? 0 : 14}">${text}</tspan>`,
  )
  const block = html`<text class="block s${claimant % 8}" x="${left}" y="${top + 11}">${spans}</text>`
  return linkAgain(point, view, block)
}

/** The words beside a mark lead where the mark does; the keyboard and screen readers meet the mark alone. */
function linkAgain({ item }: Point, view: CaseView, text: Html): Html {
  const anchor = view.anchors.claim(item.lead.claim.id)
  return html`<a href="#${anchor}" tabindex="-1" aria-hidden="true">${text}</a>`
}
