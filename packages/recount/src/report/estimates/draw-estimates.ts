import type { ToldAnswer } from '@recount/estimate'
import { html, trustMarkup, type Html } from '../html.ts'
import { headSentence } from './gate-sentences.ts'
import { breakText } from './picture-plot.ts'
import { pictureWidths, type Picture } from './picture.ts'
import { drawStratum, drawTotals } from './stratum-pictures.ts'

const WIDTH = pictureWidths.wide
const EDGE = 24
const LINE = 17

/** The colours of a page on white, for programs that know no variables. */
const colours: Readonly<Record<string, string>> = {
  ink: '#1d1c1a',
  soft: '#5c5850',
  line: '#dcd7cd',
  paper: '#ffffff',
  panel: '#f4f1ea',
  link: '#0b4f8a',
}

/**
 * All pictures of an answer as one SVG file that stands alone: over all strata first, then each stratum's, the gates' sentences as text
 * under each. Colours are fixed, on a white ground. The same answer gives the same bytes.
 */
export function drawEstimates({ strata, sums }: ToldAnswer): string {
  const all =
    sums.length === 0 ? [] : drawTotals({ name: 'all strata', estimates: sums, findings: [] }, 'wide')
  const chapters: readonly Chapter[] = [
    ...(all.length === 0 ? [] : [{ name: 'All strata', pictures: all }]),
    ...strata.map((stratum) => ({ name: stratum.name, pictures: drawStratum(stratum, 'wide') })),
  ]
  const pieces = placePieces(chapters)
  const height = Math.ceil((pieces.at(-1)?.bottom ?? 0) + EDGE)
  const svg = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${WIDTH + 2 * EDGE}"
    height="${height}"
    viewBox="0 0 ${WIDTH + 2 * EDGE} ${height}"
    font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
    font-size="13"
    fill="var(--ink)"
    color="var(--ink)"
  >
    <title>Documented, and estimated undocumented</title>
    <rect width="${WIDTH + 2 * EDGE}" height="${height}" fill="var(--paper)" />
    ${pieces.map(({ markup }) => markup)}
  </svg> `
  return svg.toString().replaceAll(/var\(--([a-z]+)\)/g, (whole, name: string) => colours[name] ?? whole)
}

interface Chapter {
  readonly name: string
  readonly pictures: readonly Picture[]
}

/** A piece of the sheet, and where it ends. */
interface Piece {
  readonly markup: Html
  readonly bottom: number
}

function placePieces(chapters: readonly Chapter[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (gap: number, height: number, draw: (top: number) => Html): void => {
    const top = (pieces.at(-1)?.bottom ?? 0) + gap
    pieces.push({ markup: draw(top), bottom: top + height })
  }
  const write = (text: string, gap: number, style: TextStyle): void => {
    for (const [at, line] of breakText(text, WIDTH, style.size).entries())
      add(at === 0 ? gap : 0, LINE * (style.size / 13), (top) => drawText(line, top, style))
  }
  for (const { name, pictures } of chapters) {
    write(name, EDGE + 4, { size: 19, weight: 650 })
    for (const picture of pictures) {
      write(picture.title, 20, { size: 15, weight: 650 })
      add(8, heightOf(picture.svg), (top) => nest(picture.svg, top))
      write(picture.key, 10, { size: 13, weight: 400, colour: 'soft' })
      for (const sentence of picture.sentences) {
        write(`${headSentence(sentence)}: ${sentence.words}`, 5, { size: 13, weight: 400 })
      }
    }
  }
  return pieces
}

interface TextStyle {
  readonly size: number
  readonly weight: number
  readonly colour?: 'soft'
}

function drawText(text: string, top: number, { size, weight, colour }: TextStyle): Html {
  const fill = colour === undefined ? 'var(--ink)' : 'var(--soft)'
  return html`<text
    x="${EDGE}"
    y="${round(top + size)}"
    font-size="${size}"
    font-weight="${weight}"
    fill="${fill}"
    >${text}</text
  > `
}

function nest(svg: string, top: number): Html {
  return trustMarkup(svg.replace('<svg', `<svg x="${EDGE}" y="${round(top)}"`))
}

function heightOf(svg: string): number {
  return Number(/ height="(?<height>[\d.]+)"/.exec(svg.replaceAll('\n', ' '))?.groups?.height ?? 0)
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
