import type { RecordedIncident } from '@recount/ledger'
import { shortId } from './claim-words.ts'
import {
  nameIncident,
  sayBelligerents,
  sayHarmBriefly,
  sayIncidentPeriod,
  sayIncidentPlaces,
} from './incident-words.ts'
import { fill } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** An incident on two lines: what it is called and how it stands, then where, when, by whom and how many. */
export function renderIncident(recorded: RecordedIncident, paint: Paint, width: number): string {
  const { incident } = recorded
  const { recorder, grade, title, code } = incident
  const head = [
    paint('cyan', shortId(incident.id)),
    paint('bold', nameIncident(incident)),
    ...(code === null || title === null ? [] : [printable(title)]),
    printable(recorder),
    grade ?? 'not graded',
    ...(recorded.status === 'standing' ? [] : [paint('yellow', sayStanding(recorded))]),
  ]
  const facts = [
    sayIncidentPeriod(incident),
    sayIncidentPlaces(incident),
    sayBelligerents(incident),
    paint('bold', sayHarmBriefly(incident)),
  ]
  return [fill(head.join('  '), width), fill(facts.join(' · '), width, '    ')].join('\n')
}

/** How an incident stands, and where it went: "merged into 59a456caec". */
export function sayStanding({ status, into }: Pick<RecordedIncident, 'status' | 'into'>): string {
  return into === null ? status : `${status} into ${shortId(into)}`
}
