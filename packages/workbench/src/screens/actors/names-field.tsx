interface NamesFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  onChange(value: string): void
}

/** Names, a line each, in any script. */
export function NamesField({ label, hint, value, onChange }: NamesFieldProps) {
  return (
    <label className="form-field">
      <span>
        {label} <span className="soft small">{hint}</span>
      </span>
      <textarea
        className="field names-field"
        dir="auto"
        rows={Math.min(10, value.split('\n').length + 1)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
