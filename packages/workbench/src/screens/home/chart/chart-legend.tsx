import type { ChartSeries } from '@recount/api'
import type { CountForm } from '@recount/claims'
import { say, type MessageName } from '../../../messages/say.ts'
import { standingOf } from './figure-words.ts'
import { glyphOf, inkOf, slipCross } from './glyph.ts'

const forms: readonly (readonly [CountForm, MessageName])[] = [
  ['exact', 'chart.legend.exact'],
  ['at-least', 'chart.legend.atLeast'],
  ['up-to', 'chart.legend.upTo'],
  ['about', 'chart.legend.about'],
  ['range', 'chart.legend.range'],
]

const sameMark: Partial<Record<CountForm, CountForm>> = { 'more-than': 'at-least', 'fewer-than': 'up-to' }

/** What the marks mean; only those that are on the chart. */
export function ChartLegend({ series }: { readonly series: readonly ChartSeries[] }) {
  const figures = series.flatMap((one) => one.figures)
  const there = new Set(figures.map(({ count: { form } }) => sameMark[form] ?? form))
  const isDrawn = (test: (figure: (typeof figures)[number]) => boolean): boolean => figures.some(test)
  return (
    <ul className="chart-legend small soft" aria-label={say('chart.legend')}>
      {forms
        .filter(([form]) => there.has(form))
        .map(([form, words]) => (
          <Entry key={form} words={words}>
            <Mark form={form} isAccepted />
          </Entry>
        ))}
      {series.some(({ lines }) => lines.length > 0) && (
        <Entry words="chart.legend.line">
          <path d="M-12 5H0V-5H12" strokeWidth="2" />
        </Entry>
      )}
      {isDrawn((figure) => standingOf(figure) === 'accepted') && (
        <Entry words="chart.legend.accepted" isWide>
          <Pair isAccepted />
        </Entry>
      )}
      {isDrawn((figure) => standingOf(figure) !== 'accepted') && (
        <Entry words="chart.legend.proposed" isWide>
          <Pair isAccepted={false} />
        </Entry>
      )}
      {isDrawn(({ days }) => days !== null && days.first !== days.last) && (
        <Entry words="chart.legend.month">
          <path d="M-9 0H7" strokeWidth="6" strokeOpacity="0.4" strokeLinecap="round" />
        </Entry>
      )}
      {isDrawn(({ asOf }) => asOf.how === 'published' || asOf.how === 'stated-on') && (
        <Entry words="chart.legend.published">
          <path d="M-11 0H2" strokeDasharray="1.5 2.5" strokeWidth="1.5" />
          <circle cx="7" r="4" fill="currentColor" />
        </Entry>
      )}
      {isDrawn(({ reading }) => reading === 'slip') && (
        <Entry words="chart.legend.slip">
          <path d={slipCross} strokeWidth="1.5" />
        </Entry>
      )}
    </ul>
  )
}

interface EntryProps {
  readonly words: MessageName
  readonly isWide?: boolean
  readonly children: React.ReactNode
}

function Entry({ words, isWide = false, children }: EntryProps) {
  const width = isWide ? 34 : 26
  return (
    <li>
      <svg
        width={width}
        height="26"
        viewBox={`${-width / 2} -13 ${width} 26`}
        stroke="currentColor"
        fill="none"
        aria-hidden="true"
      >
        {children}
      </svg>
      {say(words)}
    </li>
  )
}

/** A dot and an arrow side by side, as they are in that standing. */
function Pair({ isAccepted }: { readonly isAccepted: boolean }) {
  return (
    <>
      <g transform="translate(-8 3)">
        <Mark form="exact" isAccepted={isAccepted} />
      </g>
      <g transform="translate(8 0)">
        <Mark form="at-least" isAccepted={isAccepted} />
      </g>
    </>
  )
}

/** How far a mark is moved to stand in the middle of its picture. */
const lifts: Partial<Record<CountForm, number>> = { 'at-least': 8, 'up-to': -8 }

function Mark({ form, isAccepted }: { readonly form: CountForm; readonly isAccepted: boolean }) {
  const inks = glyphOf(form, { top: -10, bottom: 10 }).flatMap((stroke) =>
    inkOf(stroke, isAccepted, 'currentColor'),
  )
  return (
    <g transform={`translate(0 ${lifts[form] ?? 0})`}>
      {inks.map((ink) => (
        <path
          key={`${ink.d} ${ink.fill}`}
          d={String(ink.d)}
          fill={String(ink.fill)}
          fillOpacity={ink['fill-opacity']}
          strokeWidth={ink['stroke-width']}
          strokeDasharray={ink['stroke-dasharray']}
        />
      ))}
    </g>
  )
}
