import type { SearchParams } from '../../search-params.ts'
import { findOne } from '../../search-params.ts'
import { say } from '../../messages/say.ts'
import type { CountScale } from './chart/chart-scales.ts'

interface ChartControlsProps {
  readonly scale: CountScale
  readonly search: SearchParams
  change(next: Readonly<Record<string, string | undefined>>): void
}

const scales = ['linear', 'log'] as const

/** The scale, and the days that figures may be as of. */
export function ChartControls({ scale, search, change }: ChartControlsProps) {
  const [from, to] = [findOne(search, 'from') ?? '', findOne(search, 'to') ?? '']
  return (
    <div className="chart-controls small">
      <fieldset className="scale-choice">
        <legend className="soft">{say('chart.scale')}</legend>
        {scales.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="scale"
              value={one}
              checked={scale === one}
              onChange={() => change({ scale: one })}
            />
            {say(`chart.scale.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="day-choice">
        <DayField label={say('chart.from')} value={from} onChange={(day) => change({ from: day })} />
        <DayField label={say('chart.to')} value={to} onChange={(day) => change({ to: day })} />
        {(from !== '' || to !== '') && (
          <button
            type="button"
            className="button quiet"
            onClick={() => change({ from: undefined, to: undefined })}
          >
            {say('chart.allDays')}
          </button>
        )}
      </div>
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string
  onChange(day: string | undefined): void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label>
      <span className="soft">{label}</span>
      <input
        type="date"
        className="field"
        value={value}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
    </label>
  )
}
