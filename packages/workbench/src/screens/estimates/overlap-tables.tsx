import type { OverlapsView } from '@recount/api'
import { useState } from 'react'
import { say } from '../../messages/say.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayShare } from './estimate-words.ts'

/** More rows than these are shown when they are asked for. */
const FIRST_ROWS = 40

/** How many documented individuals each list holds, and how many are on exactly which lists. */
export function OverlapTables({ overlaps: { lists, patterns } }: { readonly overlaps: OverlapsView }) {
  const [isWhole, showWhole] = useState(false)
  const shown = isWhole ? patterns : patterns.slice(0, FIRST_ROWS)
  return (
    <details className="estimate-more">
      <summary>{say('estimates.overlaps', { n: patterns.length })}</summary>
      <PlainTable caption={say('estimates.lists.caption')}>
        <thead>
          <tr>
            <th scope="col">{say('estimates.overlaps.list')}</th>
            <th scope="col" className="number-cell">
              {say('estimates.overlaps.count')}
            </th>
            <th scope="col" className="number-cell">
              {say('estimates.overlaps.alone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ name, count, alone }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td className="number-cell">{sayNumber(count)}</td>
              <td className="number-cell">{sayNumber(alone)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <PlainTable caption={say('estimates.overlaps.caption')}>
        <thead>
          <tr>
            <th scope="col">{say('estimates.overlaps.lists')}</th>
            <th scope="col" className="number-cell">
              {say('estimates.overlaps.count')}
            </th>
            <th scope="col" className="number-cell">
              {say('estimates.overlaps.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ lists: on, count, share }) => (
            <tr key={on.join('\n')}>
              <th scope="row" dir="auto">
                {on.join(', ')}
              </th>
              <td className="number-cell">{sayNumber(count)}</td>
              <td className="number-cell">{sayShare(share)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {shown.length < patterns.length && (
        <button type="button" className="button quiet" onClick={() => showWhole(true)}>
          {say('estimates.more', { n: patterns.length })}
        </button>
      )}
    </details>
  )
}
