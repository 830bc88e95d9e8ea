import type { HarmLine } from '@recount/api'
import { harmKinds, type HarmClass } from '@recount/claims'
import { say, sayCode } from '../../messages/say.ts'
import { sayKnownRange } from '../../words/ranges.ts'
import { Traced } from './traced.tsx'

/** What parts of civilians the recorders tell apart; they may share people. */
const partsOfCivilians: ReadonlySet<HarmClass> = new Set([
  'children',
  'women',
  'men',
  'human-rights-defenders',
  'journalists',
  'trade-unionists',
  'healthcare-personnel',
  'other-civilians',
])

/** Who was killed and injured by class: the classes of which anything is known. */
export function HarmGrid({ lines }: { readonly lines: readonly HarmLine[] }) {
  if (lines.length === 0) return <p className="soft">{say('incident.harm.none')}</p>
  return (
    <>
      <table className="plain-table harm-grid">
        <thead>
          <tr>
            <th scope="col">{say('incident.harm.class')}</th>
            {harmKinds.map((kind) => (
              <th key={kind} scope="col" className="number">
                {say(`incident.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.of} className={partsOfCivilians.has(line.of) ? 'part-of' : undefined}>
              <th scope="row">{sayCode('harm', line.of)}</th>
              {harmKinds.map((kind) => (
                <td key={kind} className={line[kind] === null ? 'number soft' : 'number'}>
                  <Traced field={`harm.${kind}.${line.of}`}>{sayKnownRange(line[kind])}</Traced>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.some(({ of }) => partsOfCivilians.has(of)) && (
        <p className="small soft">{say('incident.harm.overlap')}</p>
      )}
    </>
  )
}
