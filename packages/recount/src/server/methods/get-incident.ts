import { methods, type HarmLine } from '@recount/api'
import { harmClasses, type Incident } from '@recount/claims'
import { readIncidentSource } from '../../pipeline/incident-detail.ts'
import { gradeMeanings, strikeMeanings } from '../../report/grade-meanings.ts'
import { answer } from '../answer.ts'
import { groundOf } from '../incidents/ground.ts'
import { rowOf } from '../incidents/incident-row.ts'
import { findKin } from '../incidents/kin.ts'
import { listLinked } from '../incidents/linked-claims.ts'
import { originOf } from '../incidents/origin.ts'
import { viewPositions } from '../incidents/position-view.ts'
import { listTurns } from '../incidents/turns.ts'

export const getIncident = answer(methods.getIncident, async ({ params: { id } }, { live, tally }) => {
  const { opened, state } = live
  const recorded = await opened.ledger.getIncident(id)
  const { incident, status, last } = recorded
  const { grade, strikeStatus } = incident
  const { claims, missing } = listLinked(incident.claims, state)
  return {
    incident,
    row: rowOf(recorded),
    status,
    ...(await tally.ask((engine) => findKin(engine, recorded, opened.ledger))),
    gradeMeaning: grade === null ? null : gradeMeanings[grade],
    strikeMeaning: strikeStatus === null ? null : strikeMeanings[strikeStatus],
    grounds: incident.places.map(groundOf),
    harm: listHarmLines(incident),
    positions: viewPositions(incident),
    claims,
    missingClaims: missing,
    origin: await originOf(await readIncidentSource(opened, recorded), incident, opened.folder),
    history: listTurns(recorded),
    last,
  }
})

function listHarmLines({ harm: { killed, injured } }: Incident): readonly HarmLine[] {
  return harmClasses
    .map((of) => ({ of, killed: killed[of] ?? null, injured: injured[of] ?? null }))
    .filter((line) => line.killed !== null || line.injured !== null)
}
