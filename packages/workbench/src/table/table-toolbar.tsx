import { useEffect, useEffectEvent, useState, type ReactNode, type RefObject } from 'react'
import { say } from '../messages/say.ts'
import { urlOf, type Asked } from '../server/ask.ts'
import type { TableMethod } from './table-method.ts'

/** A kind of file that the rows of a table can be had as. */
export type FileFormat = 'csv' | 'json' | 'geojson'

const usualFormats: readonly FileFormat[] = ['csv', 'json']

interface TableToolbarProps {
  readonly method: TableMethod
  readonly query: object
  readonly total: number | undefined
  readonly words: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly formats?: readonly FileFormat[]
  /** What stands between the number of rows and the downloads. */
  readonly children?: ReactNode
  search(words: string): void
}

/** Search, how many rows there are, and the rows as a file. */
export function TableToolbar(props: TableToolbarProps) {
  const { method, query, total, words, field, formats = usualFormats, children, search } = props
  return (
    <div className="toolbar">
      <SearchField words={words} field={field} search={search} />
      <output className="soft">{total === undefined ? '' : say('table.rows', { n: total })}</output>
      {children}
      <p className="downloads small">
        <span className="soft">{say('table.download')}</span>
        {formats.map((format) => (
          <a
            key={format}
            href={urlOf(method, { query: { ...query, format } } as Asked<typeof method>)}
            download
          >
            {say(`table.${format}`)}
          </a>
        ))}
      </p>
    </div>
  )
}

/** Milliseconds after the last letter until the search is made. */
const pause = 150

function SearchField({ words, field, search }: Pick<TableToolbarProps, 'words' | 'field' | 'search'>) {
  const [text, setText] = useState(words)
  const [known, setKnown] = useState(words)
  // What was sent comes back through the URL while more is typed; only words that came otherwise replace what stands there.
  const [sent, setSent] = useState<readonly string[]>([])
  if (known !== words) {
    setKnown(words)
    if (!sent.includes(words)) setText(words)
    if (words === text) setSent([])
  }
  const begin = useEffectEvent((next: string) => {
    setSent((before) => [...before, next])
    search(next)
  })
  useEffect(() => {
    if (text === words) return undefined
    const timer = setTimeout(() => begin(text), pause)
    return () => clearTimeout(timer)
  }, [text, words])
  return (
    <input
      ref={field}
      type="search"
      className="field"
      aria-label={say('table.search.hint')}
      placeholder={say('table.search')}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  )
}
