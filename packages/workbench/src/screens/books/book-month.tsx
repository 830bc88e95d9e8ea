import type { BookMonthDetail } from '@recount/api'
import { DetailSection } from '../../figure/detail-section.tsx'
import { FigureQuote } from '../../figure/figure-quote.tsx'
import { Verdict } from '../../figure/verdict.tsx'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayDate } from '../../words/dates.ts'
import { DetailAnswer } from '../detail-answer.tsx'
import { FindingList } from './finding-list.tsx'

/** One month of a book beside the table: its sums worked out, and every number in its sentence. */
export function BookMonth({ id }: { readonly id: string }) {
  const result = useAnswer('getBookMonth', { params: { id } })
  return (
    <DetailAnswer<'getBookMonth'> result={result} isAsked={({ row }) => row.id === id}>
      {(answer) => <WholeMonth answer={answer} />}
    </DetailAnswer>
  )
}

function WholeMonth({ answer: { row, figures, findings } }: { readonly answer: BookMonthDetail }) {
  return (
    <>
      <header className="detail-head">
        <h2>{sayDate(row.month)}</h2>
        <p>
          <bdi>{row.speaker}</bdi>
          {row.published !== null && (
            <span className="soft">, {say('books.firstPublished', { date: sayDate(row.published) })}</span>
          )}
        </p>
      </header>
      <DetailSection title="books.sums">
        <dl className="facts">
          {row.sums.map(({ name, result, difference, terms, words }) => (
            <div key={name} className="fact">
              <dt>{say(`books.sum.${name}`)}</dt>
              <dd>
                <Verdict result={result} difference={difference} />
                {terms !== null && (
                  <p className="small number" dir="auto">
                    {words}
                  </p>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </DetailSection>
      <DetailSection title="books.findings" isThere={findings.length > 0}>
        <FindingList findings={findings} />
      </DetailSection>
      <DetailSection title="books.numbers">
        {figures.map(({ line, note, words, figures: found }) => (
          <div key={`${line} ${words}`}>
            <p>
              <strong className="number">{words}</strong> <span className="soft">{note}</span>
            </p>
            {found.map((figure) => (
              <FigureQuote key={figure.claim} figure={figure} />
            ))}
          </div>
        ))}
      </DetailSection>
    </>
  )
}
