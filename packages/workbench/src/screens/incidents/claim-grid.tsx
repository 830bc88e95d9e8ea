import type { LinkedClaim } from '@recount/api'
import { Fragment } from 'react'
import { FigureQuote } from '../../figure/figure-quote.tsx'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { sayCount } from '../../words/numbers.ts'
import { columnsOf, rowsOf, sayColumn } from './claim-matrix.ts'

interface ClaimGridProps {
  readonly claims: readonly LinkedClaim[]
  /** Ids of linked claims that the case does not hold. */
  readonly missing: readonly string[]
  unlink(claim: LinkedClaim): void
}

/** Who says how many of what: a line a claimant, a column a measure; a figure opens its sentence. */
export function ClaimGrid({ claims, missing, unlink }: ClaimGridProps) {
  const [search, change] = useTableSearch()
  const open = findOne(search, 'claim')
  const columns = columnsOf(claims)
  return (
    <>
      {claims.length === 0 && <p className="soft">{say('incident.sources.none')}</p>}
      {claims.length > 0 && (
        <div className="claim-scroll">
          <table className="plain-table claim-grid">
            <thead>
              <tr>
                <th scope="col">{say('incident.sources.speaker')}</th>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    {sayColumn(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(claims).map(({ speaker, claims: own }) => (
                <Fragment key={speaker}>
                  <tr>
                    <th scope="row">
                      <bdi>{speaker}</bdi>
                    </th>
                    {columns.map(({ key, holds }) => (
                      <td key={key}>
                        {own.filter(holds).map((claim) => (
                          <FigureButton
                            key={claim.claim}
                            claim={claim}
                            isOpen={claim.claim === open}
                            onPress={() => change({ claim: claim.claim === open ? undefined : claim.claim })}
                          />
                        ))}
                      </td>
                    ))}
                  </tr>
                  {own
                    .filter(({ claim }) => claim === open)
                    .map((claim) => (
                      <tr key={claim.claim} className="claim-sentence">
                        <td colSpan={columns.length + 1}>
                          <OpenClaim claim={claim} unlink={unlink} />
                        </td>
                      </tr>
                    ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {missing.length > 0 && (
        <p className="small soft">{say('incident.sources.missing', { n: missing.length })}</p>
      )}
    </>
  )
}

interface FigureButtonProps {
  readonly claim: LinkedClaim
  readonly isOpen: boolean
  onPress(): void
}

function FigureButton({ claim: { count, speaker, stance }, isOpen, onPress }: FigureButtonProps) {
  const words = sayCount(count)
  return (
    <button
      type="button"
      className="figure-button"
      aria-expanded={isOpen}
      aria-label={say('incident.sources.open', { count: words, speaker })}
      title={sayCode('stance', stance)}
      onClick={onPress}
    >
      {words}
    </button>
  )
}

function OpenClaim({ claim, unlink }: { readonly claim: LinkedClaim; unlink(claim: LinkedClaim): void }) {
  return (
    <div className="open-claim">
      <FigureQuote figure={{ ...claim, words: sayCount(claim.count) }} />
      <button type="button" className="button small" onClick={() => unlink(claim)}>
        {say('act.unlink')}
      </button>
    </div>
  )
}
