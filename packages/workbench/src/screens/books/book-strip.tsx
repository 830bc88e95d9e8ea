import type { BookDetail } from '@recount/api'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayNumber } from '../../words/numbers.ts'
import { FindingList } from './finding-list.tsx'

/** The books in a line each: whose, how their sums come out; their findings fold out. */
export function BookStrip() {
  const { data } = useAnswer('listBooks')
  if (data === undefined || data.books.length === 0) return null
  return (
    <div className="book-strip">
      {data.books.map((book) => (
        <BookLine key={book.id} book={book} />
      ))}
    </div>
  )
}

function BookLine({ book }: { readonly book: BookDetail }) {
  const { speaker, from, to, sums, isRunning, findings, remainder, impliedTotals } = book
  return (
    <details>
      <summary>
        <strong>
          <bdi>{speaker}</bdi>
        </strong>
        , {say('books.span', { from, to })}: {sums}.{' '}
        <span className={findings.length === 0 ? 'soft' : 'verdict fails'}>
          {say('books.look', { n: findings.length })}
        </span>
      </summary>
      <div className="book-findings">
        {isRunning && <p className="small soft">{say('books.running')}</p>}
        <FindingList findings={findings} />
        {(remainder.unallocated !== 0 || remainder.leftOver !== 0) && (
          <p className="small">
            {say('books.remainder', {
              unallocated: sayNumber(remainder.unallocated),
              leftOver: sayNumber(remainder.leftOver),
            })}
          </p>
        )}
        {impliedTotals.length > 0 && (
          <ul className="plain-list small soft">
            {impliedTotals.map(({ asOf, reason }) => (
              <li key={asOf} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
