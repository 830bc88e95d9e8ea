import type { FieldReading, FigureView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'

interface ClaimFieldsProps {
  readonly fields: readonly FieldReading[]
  /** The figure that this one is a part of. */
  readonly whole: FigureView | null
  readonly reader: string
}

/** Every field that says something, with the words it was read from; then those that the source leaves open. */
export function ClaimFields({ fields, whole, reader }: ClaimFieldsProps) {
  const told = fields.filter(({ value }) => value !== null)
  const open = fields.filter(({ value }) => value === null)
  return (
    <>
      <dl className="facts small">
        {told.map(({ field, name, value, readings }) => (
          <div key={field} className="fact">
            <dt>{name}</dt>
            <dd>
              {field === 'partOf' && whole !== null ? (
                <Link to="/claims" search={{ open: whole.claim }}>
                  {whole.words}
                </Link>
              ) : (
                <bdi>{value}</bdi>
              )}
              {readings.map(({ words, start, rule }) => (
                <span key={`${start} ${rule}`} className="read-from soft">
                  {sayWords(words)} <code title={say('claim.rule')}>{rule}</code>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 0 && (
        <p className="small soft">{say('claim.open', { fields: open.map(({ name }) => name).join(', ') })}</p>
      )}
      <p className="small soft">{say('claim.reader', { reader })}</p>
    </>
  )
}

function sayWords(words: string | null): string {
  if (words === null) return say('claim.words.gone')
  return words === '' ? say('claim.words.none') : say('count.words', { words })
}
