import type { LinkRecord } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { cutText } from '../../../figure/marked-sentence.tsx'
import { say } from '../../../messages/say.ts'
import type { FieldRow } from './field-rows.ts'
import { compareLetters, type Letters } from './letters.ts'
import { markQuote } from './quote-marks.ts'

interface RecordColumnsProps {
  readonly left: LinkRecord
  readonly right: LinkRecord
  /** Of both. */
  readonly rows: readonly FieldRow[]
}

/** Two records side by side in the fields that both say something of; what differs is marked down to its letters. */
export function RecordColumns({ left, right, rows }: RecordColumnsProps) {
  const isQuoted = left.quote !== null || right.quote !== null
  return (
    <table className="record-columns">
      <caption className="unseen">{say('pair.fields')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('pair.field')}</span>
          </th>
          <RecordHead record={left} />
          <RecordHead record={right} />
        </tr>
      </thead>
      <tbody>
        {isQuoted && (
          <tr>
            <th scope="row">{say('pair.quote')}</th>
            <QuoteCells left={left} right={right} />
          </tr>
        )}
        <FieldLines rows={rows.filter(({ look }) => look !== 'oneSided')} />
      </tbody>
    </table>
  )
}

/** What only one of two records says: nothing that could be compared. */
export function OneSidedFields({ left, right, rows }: RecordColumnsProps) {
  const oneSided = rows.filter(({ look }) => look === 'oneSided')
  if (oneSided.length === 0) return null
  return (
    <section>
      <h3>{say('pair.oneSided.title')}</h3>
      <table className="record-columns">
        <thead className="unseen">
          <tr>
            <th scope="col">{say('pair.field')}</th>
            <th scope="col">{left.title}</th>
            <th scope="col">{right.title}</th>
          </tr>
        </thead>
        <tbody>
          <FieldLines rows={oneSided} />
        </tbody>
      </table>
    </section>
  )
}

function RecordHead({ record: { title, source, path } }: { readonly record: LinkRecord }) {
  return (
    <th scope="col" dir="auto">
      {path === null ? (
        <strong>{title}</strong>
      ) : (
        <Link to={path as string}>
          <strong>{title}</strong>
        </Link>
      )}
      <span className="soft small">{source}</span>
    </th>
  )
}

/** A quote takes the room of both where the other side has none. */
function QuoteCells({ left, right }: Pick<RecordColumnsProps, 'left' | 'right'>) {
  const quoted = [left, right].filter(({ quote }) => quote !== null)
  return quoted.map((record) => (
    <td key={record.key} colSpan={3 - quoted.length}>
      <Quote record={record} />
    </td>
  ))
}

function Quote({ record }: { readonly record: LinkRecord }) {
  if (record.quote === null) return null
  const marks = markQuote(record)
  return (
    <>
      <blockquote className="quote" dir="auto">
        {cutText(record.quote, marks).map(({ start, text, mark }) =>
          mark === undefined ? (
            text
          ) : (
            <span key={start} className="read-words" title={mark.name}>
              {text}
            </span>
          ),
        )}
      </blockquote>
      {marks.length > 0 && (
        <p className="soft small" dir="auto">
          {say('pair.quote.read')}
        </p>
      )}
    </>
  )
}

function FieldLines({ rows }: Pick<RecordColumnsProps, 'rows'>) {
  return rows.map((row) => <FieldLine key={row.name} row={row} />)
}

const signs = { alike: '=', differs: '≠', oneSided: '·' } as const

function FieldLine({ row: { name, left, right, look } }: { readonly row: FieldRow }) {
  const meaning = say(`pair.${look}`)
  const [inLeft, inRight] = look === 'differs' ? compareLetters(left ?? '', right ?? '') : [null, null]
  return (
    <tr className={look}>
      <th scope="row" aria-label={`${name}, ${meaning}`}>
        <span className="field-name">
          <span className="field-sign" aria-hidden="true" title={meaning}>
            {signs[look]}
          </span>
          {name}
        </span>
      </th>
      <FieldCell value={left} letters={inLeft} />
      <FieldCell value={right} letters={inRight} />
    </tr>
  )
}

interface FieldCellProps {
  readonly value: string | null
  readonly letters: readonly Letters[] | null
}

function FieldCell({ value, letters }: FieldCellProps) {
  if (value === null) return <td className="soft">–</td>
  if (letters === null) return <td dir="auto">{value}</td>
  return (
    <td dir="auto">
      {letters.map(({ text, differs }, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- stretches of a text keep their order
        differs ? <mark key={at}>{text}</mark> : text,
      )}
    </td>
  )
}
