import type { ThresholdView } from '@recount/api'
import { useEffect, useRef } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { say } from '../../../messages/say.ts'
import { sayPercent, sayWeight } from '../weight-words.ts'

interface ThresholdSliderProps {
  readonly thresholds: readonly ThresholdView[]
  readonly at: number
  move(at: number): void
}

/** Moves over the thresholds that make a difference. */
export function ThresholdSlider({ thresholds, at, move }: ThresholdSliderProps) {
  const last = thresholds.length - 1
  const chosen = thresholds[at]
  const words = chosen === undefined ? '' : sayThreshold(chosen)
  return (
    <Slider
      className="slider"
      minValue={0}
      maxValue={Math.max(1, last)}
      value={at}
      isDisabled={last === 0}
      onChange={move}
    >
      <Label>{say('threshold.slider')}</Label>
      <SliderOutput className="number">{words}</SliderOutput>
      <div dir="ltr">
        <SliderTrack className="slider-track">
          <span
            className="slider-chosen"
            style={{ insetInlineStart: `${(at / Math.max(1, last)) * 100}%`, insetInlineEnd: 0 }}
          />
          <Thumb words={words} />
        </SliderTrack>
      </div>
    </Slider>
  )
}

/** A threshold in words: its probability, and the weight that is the same where one is. */
function sayThreshold({ weight, probability }: ThresholdView): string {
  const percent = sayPercent(probability)
  return weight === null ? percent : say('threshold.value', { weight: sayWeight(weight), percent })
}

function Thumb({ words }: { readonly words: string }) {
  const input = useRef<HTMLInputElement>(null)
  // The component says its value as a number, which is the stop's place; after each change it says so anew.
  useEffect(() => input.current?.setAttribute('aria-valuetext', words))
  return <SliderThumb inputRef={input} className="slider-thumb" />
}
