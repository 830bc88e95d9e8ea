import type { HeadlineView, IncidentRow } from '@recount/api'
import { adminLevels, type HarmKind, type PlacePrecision } from '@recount/claims'
import { say, sayCode } from '../../messages/say.ts'
import { sayLength } from '../map/place-words.ts'
import { findDaySpan, sayDate } from '../../words/dates.ts'
import { sayRange, sayShortRange } from '../../words/ranges.ts'

/** What an incident's place lies in, narrowest first: "Raqqa, Syria". */
export function sayWithin({ admin, place }: Pick<IncidentRow, 'admin' | 'place'>): string {
  const names = adminLevels.toReversed().map((level) => admin[level])
  return [...new Set(names)].filter((name) => name !== undefined && name !== place).join(', ')
}

/** The days of an incident as a narrow column has them; null where nobody knows. */
export function sayDays({ days, period }: Pick<IncidentRow, 'days' | 'period'>): string | null {
  const { from = null, to = null } = period ?? {}
  if (from === null || to === null) return days
  return from === to ? sayDate(from) : (findDaySpan(from, to) ?? days)
}

/** "Civilians killed: 3–5" */
export function sayHeadline({ of, range }: HeadlineView, kind: HarmKind): string {
  return say(kind === 'killed' ? 'incidents.of.killed' : 'incidents.of.injured', {
    range: sayRange(range),
    victims: sayCode('harm', of),
  })
}

/** What belligerents concede about an incident: how many killed, and which of them says so. */
export function listConceded({
  positions,
}: Pick<IncidentRow, 'positions'>): readonly { readonly range: string; readonly name: string }[] {
  return positions.flatMap(({ killed, belligerent }) =>
    killed === null
      ? []
      : [{ range: sayShortRange(killed), name: belligerent ?? say('incident.position.nobody') }],
  )
}

/** How closely a place is known: "Village, within 1 km of its coordinates". */
export function sayGround(precision: PlacePrecision | null, metres: number | null): string {
  const known = sayCode('precision', precision ?? 'none')
  return metres === null ? known : `${known}, ${say('incidents.map.within', { radius: sayLength(metres) })}`
}
