import { sayCode } from '../../messages/say.ts'

interface ChoiceFieldProps<T extends string> {
  readonly id: string
  readonly family: string
  readonly options: readonly T[]
  readonly value: T
  readonly describedBy: string
  choose(value: T): void
}

/** One of a few codes of the vocabulary; an empty one stands for what is not stated. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { id, family, options, value, describedBy, choose } = props
  return (
    <select
      id={id}
      className="field"
      value={value}
      aria-describedby={describedBy}
      onChange={({ target }) => choose(target.value as T)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {capitalize(sayCode(family, option === '' ? 'unstated' : option))}
        </option>
      ))}
    </select>
  )
}

/** Codes without a message of their own are in lower case. */
function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
