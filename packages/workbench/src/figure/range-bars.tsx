import './range-bars.css'
import type { HarmRange } from '@recount/claims'
import { sayKnownRange } from '../words/ranges.ts'

/** One range to draw: whose it is and how many; undefined or null where nobody gives it. */
export interface DrawnRange {
  readonly label: string
  readonly range: HarmRange | null | undefined
  readonly tone: 'recorder' | 'belligerent'
}

/** Ranges one under the other on one scale that begins at 0, each with its words: how they lie to each other is seen at once. */
export function RangeBars({ ranges }: { readonly ranges: readonly DrawnRange[] }) {
  const most = Math.max(1, ...ranges.flatMap(({ range }) => listEnds(range)))
  const room = ranges.some(({ range }) => range != null && range.max === null) ? most * 1.25 : most * 1.04
  return (
    <ul className="range-bars">
      {ranges.map(({ label, range, tone }) => (
        <li key={label}>
          <span className="range-label">
            <bdi>{label}</bdi>
          </span>
          <span className="range-track" dir="ltr" aria-hidden="true">
            {range != null && <Bar range={range} room={room} tone={tone} />}
          </span>
          <strong className={range == null ? 'range-words soft' : 'range-words number'}>
            {sayKnownRange(range)}
          </strong>
        </li>
      ))}
    </ul>
  )
}

interface BarProps extends Pick<DrawnRange, 'tone'> {
  readonly range: HarmRange
  /** The number at which the track ends. */
  readonly room: number
}

/** An end that nobody gives fades out. */
function Bar({ range: { min, max, best }, room, tone }: BarProps) {
  const start = ((min ?? 0) / room) * 100
  const end = ((max ?? room) / room) * 100
  const open = `${min === null ? ' open-start' : ''}${max === null ? ' open-end' : ''}`
  return (
    <>
      <span
        className={`range-bar ${tone}${open}`}
        style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
      />
      {best != null && (
        <span className="range-best" style={{ insetInlineStart: `${(best / room) * 100}%` }} />
      )}
    </>
  )
}

function listEnds(range: HarmRange | null | undefined): readonly number[] {
  return [range?.min, range?.max, range?.best].filter((end) => end != null)
}
