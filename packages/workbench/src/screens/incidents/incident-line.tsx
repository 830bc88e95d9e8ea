import { GradeTag } from '../../figure/grade-tag.tsx'
import { say } from '../../messages/say.ts'
import { sayKnownRange } from '../../words/ranges.ts'
import type { IncidentPoint } from './grounds.ts'

/** An incident in a line beside the map: its day, its grade, and how many were killed. */
export function IncidentLine({ point: { days, grade, killed } }: { readonly point: IncidentPoint }) {
  return (
    <span className="incident-line">
      <bdi>{days ?? say('incidents.day.unknown')}</bdi>
      <GradeTag grade={grade} />
      <span className={killed === null ? 'soft' : 'number'}>
        {say('incidents.line.killed', { range: sayKnownRange(killed) })}
      </span>
    </span>
  )
}
