import type { Ground } from '@recount/api'
import { useId } from 'react'
import { say } from '../../messages/say.ts'
import { sayNumber } from '../../words/numbers.ts'
import {
  listOptions,
  pickGround,
  scopeParts,
  valueOfPart,
  type ScopeOption,
  type ScopePart,
} from './pick-ground.ts'

interface ScopePickerProps {
  readonly grounds: readonly Ground[]
  readonly shown: Ground
  readonly more: number
  onPick(ground: string): void
}

/** Chooses what is compared, a part of the scope at a time; whatever is chosen, there are figures about it. */
export function ScopePicker({ grounds, shown, more, onPick }: ScopePickerProps) {
  return (
    <fieldset className="scope-picker">
      <legend className="unseen">{say('chart.scope')}</legend>
      {scopeParts.map((part) => (
        <PartField key={part} part={part} grounds={grounds} shown={shown} onPick={onPick} />
      ))}
      {more > 0 && <p className="small soft">{say('chart.moreGrounds', { n: more })}</p>}
    </fieldset>
  )
}

interface PartFieldProps extends Omit<ScopePickerProps, 'more'> {
  readonly part: ScopePart
}

function PartField({ part, grounds, shown, onPick }: PartFieldProps) {
  const id = useId()
  const options = listOptions(grounds, shown, part)
  if (options.length < 2 && part === 'detail') return null
  const choose = (value: string): void => {
    const ground = pickGround(grounds, shown, part, value)
    if (ground !== undefined) onPick(ground.id)
  }
  const [fitting, moving] = [options.filter(({ fits }) => fits), options.filter(({ fits }) => !fits)]
  return (
    <div className="scope-part">
      <label htmlFor={id} className="small soft">
        {say(`chart.${part}`)}
      </label>
      <select
        id={id}
        className="field"
        value={valueOfPart(shown, part)}
        onChange={({ target }) => choose(target.value)}
      >
        <optgroup label={say('chart.fits')}>{fitting.map(renderOption)}</optgroup>
        {moving.length > 0 && <optgroup label={say('chart.moves')}>{moving.map(renderOption)}</optgroup>}
      </select>
    </div>
  )
}

function renderOption({ value, label, statements }: ScopeOption) {
  return (
    <option key={value} value={value}>
      {say('chart.option', { name: label, n: sayNumber(statements) })}
    </option>
  )
}
