import { edtfSchema } from '@recount/claims'
import { say } from '../../messages/say.ts'
import { sayDate } from '../../words/dates.ts'

interface DateFieldProps {
  readonly id: string
  readonly label?: string
  readonly value: string
  readonly describedBy: string
  change(value: string): void
}

/** A date in EDTF, checked while it is typed, with what it says in words beside it. */
export function DateField({ id, label, value, describedBy, change }: DateFieldProps) {
  const text = value.trim()
  const isWrong = text !== '' && !edtfSchema.safeParse(text).success
  return (
    <span className="date-field">
      <input
        id={id}
        className="field number"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={`${id}-echo ${describedBy}`}
        onChange={({ target }) => change(target.value)}
      />
      <span id={`${id}-echo`} className={isWrong ? 'date-echo small bad' : 'date-echo small soft'}>
        {isWrong ? say('review.date.wrong') : echoOf(text)}
      </span>
    </span>
  )
}

/** "August 2014", with what its qualifier says. */
function echoOf(text: string): string {
  if (text === '') return ''
  const bare = text.replace(/[~?%]$/, '')
  const said = sayDate(bare)
  switch (text.at(-1)) {
    case '~':
      return say('review.date.about', { date: said })
    case '?':
      return say('review.date.uncertain', { date: said })
    case '%':
      return say('review.date.both', { date: said })
    default:
      return said
  }
}
