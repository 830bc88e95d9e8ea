import '../../styles/slider.css'
import type { Edtf } from '@recount/claims'
import { useEffect, useRef, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { say } from '../../messages/say.ts'
import { sayDate } from '../../words/dates.ts'

interface MonthSliderProps {
  /** What the months are of. */
  readonly label: string
  /** The first and last month there is anything for. */
  readonly first: Edtf
  readonly last: Edtf
  /** The months chosen; undefined where nothing narrows. */
  readonly from: Edtf | undefined
  readonly to: Edtf | undefined
  choose(from: Edtf | undefined, to: Edtf | undefined): void
}

/** Chooses months from and to. Time runs from left to right in every layout, as it does in the charts. */
export function MonthSlider({ label, first, last, from, to, choose }: MonthSliderProps) {
  const length = monthsBetween(first, last)
  const chosen = [
    clamp(from === undefined ? 0 : monthsBetween(first, from), length),
    clamp(to === undefined ? length : monthsBetween(first, to), length),
  ]
  const [moved, setMoved] = useState<{ readonly values: number[]; readonly over: string }>()
  const over = JSON.stringify([first, last, chosen])
  const values = moved?.over === over ? moved.values : chosen
  const said = values.map((value) => sayDate(monthAfter(first, value)))
  return (
    <Slider
      className="slider"
      minValue={0}
      maxValue={length}
      value={values}
      onChange={(next) => setMoved({ values: next, over })}
      onChangeEnd={([low = 0, high = length]) =>
        choose(
          low === 0 ? undefined : monthAfter(first, low),
          high === length ? undefined : monthAfter(first, high),
        )
      }
    >
      <Label>{label}</Label>
      <SliderOutput className="number">
        {say('map.months.range', { from: said[0] ?? '', to: said[1] ?? '' })}
      </SliderOutput>
      <div dir="ltr">
        <SliderTrack className="slider-track">
          <span
            className="slider-chosen"
            style={{
              insetInlineStart: `${((values[0] ?? 0) / length) * 100}%`,
              inlineSize: `${(((values[1] ?? 0) - (values[0] ?? 0)) / length) * 100}%`,
            }}
          />
          <MonthThumb index={0} label={say('map.months.from')} month={said[0] ?? ''} />
          <MonthThumb index={1} label={say('map.months.to')} month={said[1] ?? ''} />
        </SliderTrack>
      </div>
    </Slider>
  )
}

interface MonthThumbProps {
  readonly index: number
  readonly label: string
  readonly month: string
}

function MonthThumb({ index, label, month }: MonthThumbProps) {
  const input = useRef<HTMLInputElement>(null)
  // The component says its value as a number, which is how many months after the first; after each change it says so anew.
  useEffect(() => input.current?.setAttribute('aria-valuetext', month))
  return <SliderThumb index={index} aria-label={label} inputRef={input} className="slider-thumb" />
}

/** How many months lie from one to the other. */
function monthsBetween(a: Edtf, b: Edtf): number {
  return monthNumber(b) - monthNumber(a)
}

function monthAfter(month: Edtf, months: number): Edtf {
  const number = monthNumber(month) + months
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

function monthNumber(month: Edtf): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
