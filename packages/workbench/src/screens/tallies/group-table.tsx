import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { findSum, sayGroupValue, saySum } from './harm-words.ts'

type Comparison = Answered<'compareTallies'>

interface GroupTableProps {
  readonly data: Comparison
  onOpen(cell: { readonly policy: string; readonly group: readonly (string | null)[] }): void
}

/** Group by group, a range under each rule; a range opens the incidents that it is made of. */
export function GroupTable({ data: { by, rows, tallies, groups, overlapping }, onOpen }: GroupTableProps) {
  if (by.length === 0) return <p className="small soft">{say('tallies.splitHint')}</p>
  return (
    <section className="part">
      {overlapping.length > 0 && (
        <p className="notice">
          {say('tallies.overlapping', {
            facets: overlapping.map((facet) => sayCode('facet', facet).toLowerCase()).join(', '),
          })}
        </p>
      )}
      <PlainTable caption={say('tallies.rows')}>
        <thead>
          <tr>
            {by.map((facet) => (
              <th key={facet} scope="col">
                {sayCode('facet', facet)}
              </th>
            ))}
            {tallies.map(({ policy, victims }) => (
              <th key={policy.name} scope="col" className="number-cell">
                {policy.title}
                <span className="small soft column-unit">
                  {say('tallies.killed', { victims: sayCode('harm', victims).toLowerCase() })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, cells }) => (
            <tr key={JSON.stringify(group)}>
              {group.map((value, at) => (
                <th key={by[at]} scope="row">
                  <bdi className={value === null ? 'soft' : undefined}>
                    {sayGroupValue(by[at] ?? '', value)}
                  </bdi>
                </th>
              ))}
              {cells.map((cell, at) => (
                <td key={tallies[at]?.policy.name} className="number-cell">
                  <GroupCell
                    cell={cell}
                    tally={tallies[at]}
                    onOpen={() => onOpen({ policy: tallies[at]?.policy.name ?? '', group })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {rows.length < groups && (
        <p className="small soft">
          {say('tallies.groups', { shown: sayNumber(rows.length), n: sayNumber(groups) })}
        </p>
      )}
    </section>
  )
}

interface GroupCellProps {
  readonly cell: Comparison['rows'][number]['cells'][number]
  readonly tally: Comparison['tallies'][number] | undefined
  onOpen(): void
}

function GroupCell({ cell, tally, onOpen }: GroupCellProps) {
  if (cell === null || tally === undefined || cell.incidents === 0)
    return <span className="soft">{say('tallies.none')}</span>
  return (
    <button type="button" className="link-button number" onClick={onOpen}>
      {saySum(findSum(cell, 'killed', tally.victims), cell.incidents)}
      <span className="small soft"> {say('tallies.incidents', { n: cell.incidents })}</span>
    </button>
  )
}
