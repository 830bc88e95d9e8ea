import '../../styles/slider.css'
import { useEffect, useRef, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { say, type MessageName } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayDate } from '../../words/dates.ts'
import { sayNumber } from '../../words/numbers.ts'

interface AsOfSliderProps {
  readonly label: MessageName
  /** A day or the number of an entry; undefined is where the slider rests. */
  readonly moment: string | undefined
  /** What no moment means: the newest entry, or before the first. */
  readonly rest: 'now' | 'start'
  choose(moment: string | undefined): void
}

/** Chooses a moment of the ledger: a day on which it changed, or an entry where all of it is of one day. */
export function AsOfSlider({ label, moment, rest, choose }: AsOfSliderProps) {
  const { data } = useAnswer('getTimeline')
  const [moved, setMoved] = useState<{ readonly at: number; readonly over: string | undefined }>()
  if (data === undefined || data.entries === 0) return null
  const stops = listStops(data)
  const last = stops.length - 1
  const resting = rest === 'now' ? last : 0
  const chosen = moment === undefined ? resting : findStop(stops, moment, data)
  const at = moved !== undefined && moved.over === moment ? moved.at : chosen
  const words = sayStop(stops[at], at === resting ? rest : undefined)
  return (
    <Slider
      className="slider as-of"
      minValue={0}
      maxValue={last}
      value={at}
      isDisabled={last === 0}
      onChange={(next) => setMoved({ at: next, over: moment })}
      onChangeEnd={(next) => choose(next === resting ? undefined : stops[next]?.moment)}
    >
      <Label>{say(label)}</Label>
      <SliderOutput className="number">{words}</SliderOutput>
      <div dir="ltr">
        <SliderTrack className="slider-track">
          <span
            className="slider-chosen"
            style={{ insetInlineStart: 0, inlineSize: `${last === 0 ? 100 : (at / last) * 100}%` }}
          />
          <MomentThumb words={words} />
        </SliderTrack>
      </div>
    </Slider>
  )
}

function MomentThumb({ words }: { readonly words: string }) {
  const input = useRef<HTMLInputElement>(null)
  // The component says its value as a number, which is the stop's place; after each change it says so anew.
  useEffect(() => input.current?.setAttribute('aria-valuetext', words))
  return <SliderThumb inputRef={input} className="slider-thumb" />
}

type Timeline = Answered<'getTimeline'>

/** One moment that the slider can rest at; `entry` is the last that it holds. */
interface Stop {
  readonly moment: string
  readonly entry: number
  readonly day: string | null
}

function listStops({ days, entries }: Timeline): readonly Stop[] {
  const start: Stop = { moment: '0', entry: 0, day: null }
  if (days.length > 1) return [start, ...days.map(({ day, last }) => ({ moment: day, entry: last, day }))]
  return Array.from({ length: entries + 1 }, (_, entry) => ({ moment: String(entry), entry, day: null }))
}

function findStop(stops: readonly Stop[], moment: string, { days }: Timeline): number {
  const entry = /^\d+$/.test(moment) ? Number(moment) : (days.findLast(({ day }) => day <= moment)?.last ?? 0)
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.entry <= entry),
  )
}

function sayStop(stop: Stop | undefined, rest: 'now' | 'start' | undefined): string {
  if (stop === undefined || rest === 'now') return say('tallies.now')
  if (stop.entry === 0) return say('tallies.start')
  if (stop.day === null) return say('tallies.entry', { n: sayNumber(stop.entry) })
  return say('tallies.day', { day: sayDate(stop.day) })
}
