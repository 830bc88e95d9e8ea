import type { EntryBody, Incident, IncidentContent, Position, RejectionReason } from '@recount/claims'
import { makeCase, withCase } from '../../src/pipeline/case.ts'
import { sampleBelligerents, sampleIncident, samplePlace } from './sample-incidents.ts'

const civilians = (min: number | null, max: number | null, injured?: number) => ({
  killed: { civilians: { min, max } },
  injured: injured === undefined ? {} : { civilians: { min: injured, max: injured } },
})

function position(known: Partial<Position>): Position {
  return {
    belligerent: 'Northern Coalition',
    term: null,
    involvement: 'known',
    position: null,
    label: null,
    rejectedFor: [],
    acceptedFor: [],
    conceded: {},
    statement: null,
    place: null,
    grid: null,
    gridPrecision: null,
    origin: null,
    ...known,
  }
}

const concedes = (min: number, max: number) =>
  position({ position: 'credible', conceded: { killed: { min, max } } })
const rejects = (...rejectedFor: readonly RejectionReason[]) =>
  position({ position: 'non_credible', rejectedFor })

function invent(key: string, known: Partial<IncidentContent>): Incident {
  return sampleIncident(key, {
    recorder: 'Sample Monitor',
    code: `SM${key}`,
    period: { from: '2019-03-04', to: '2019-03-04' },
    ...known,
  })
}

const [north, south] = ['Northern Coalition', 'Southern Army']
const millbridge = samplePlace('Millbridge', { admin: { country: 'Samplia', governorate: 'Lantern' } })

const bridge = invent('1', {
  title: 'the bridge at Millbridge',
  grade: 'Confirmed',
  places: [millbridge],
  belligerents: sampleBelligerents(north),
  positions: [concedes(3, 3)],
  harm: {
    killed: { civilians: { min: 3, max: 5 }, children: { min: 1, max: 1 } },
    injured: { civilians: { min: 2, max: 2 } },
  },
})
const market = invent('2', {
  title: 'the market',
  grade: 'Fair',
  places: [millbridge],
  belligerents: sampleBelligerents(north, south),
  positions: [concedes(2, 4)],
  harm: civilians(10, 14, 20),
})
const silent = invent('3', {
  title: 'a strike nobody counted',
  grade: 'Fair',
  belligerents: sampleBelligerents(north),
  positions: [rejects('insufficient_information')],
})
const weak = invent('4', {
  title: 'the mill',
  grade: 'Weak',
  belligerents: sampleBelligerents(south),
  harm: civilians(1, 2),
})
const contested = invent('5', {
  title: 'the crossing',
  grade: 'Contested',
  belligerents: sampleBelligerents(north, south),
  positions: [rejects('no_coalition_strikes', 'other')],
  harm: civilians(0, 7),
})
const openEnded = invent('6', {
  title: 'the market again',
  grade: 'Fair',
  belligerents: sampleBelligerents(south),
  harm: civilians(4, null),
})
const farms = Array.from({ length: 25 }, (_, at) =>
  invent(`F${at + 1}`, {
    period: { from: '2018-11', to: '2018-11' },
    grade: 'Fair',
    belligerents: sampleBelligerents(south),
    harm: civilians(1, 2),
  }),
)

const imported = { document: null, mapping: null }

/** What is done in the invented case, and on which day; the first entry, which opens it, is of 1 May 2019. */
const acts: readonly { readonly day: string; readonly why: string | null; readonly body: EntryBody }[] = [
  {
    day: '2019-05-10',
    why: null,
    body: {
      kind: 'incidents-recorded',
      payload: { ...imported, incidents: [bridge, market, silent, weak, contested, openEnded] },
    },
  },
  {
    day: '2019-05-20',
    why: 'the table of farms',
    body: { kind: 'incidents-recorded', payload: { ...imported, incidents: farms } },
  },
  {
    day: '2019-06-05',
    why: 'a second source came in',
    body: { kind: 'incident-edited', payload: { incident: weak.id, changes: { grade: 'Fair' } } },
  },
  {
    day: '2019-06-10',
    why: 'the same market on the same day',
    body: { kind: 'incidents-merged', payload: { incident: market.id, merged: [openEnded.id] } },
  },
  {
    day: '2019-06-12',
    why: null,
    body: {
      kind: 'incidents-revised',
      payload: {
        ...imported,
        revisions: [{ incident: bridge.id, changes: { harm: civilians(4, 6, 2) }, origin: null }],
      },
    },
  },
  {
    day: '2019-06-15',
    why: 'it was another year',
    body: { kind: 'incident-withdrawn', payload: { incident: farms[0]?.id ?? '' } },
  },
  {
    day: '2019-06-20',
    why: 'misread',
    body: {
      kind: 'incident-edited',
      payload: { incident: contested.id, changes: { harm: civilians(0, 9) } },
    },
  },
  { day: '2019-06-21', why: 'it was read right', body: { kind: 'decision-undone', payload: { entry: 8 } } },
]

/** Makes a case in which incidents were recorded, decided about and revised in May and June 2019. */
export async function makeTalliedCase(folder: string): Promise<void> {
  let today = '2019-05-01'
  const effects = { now: () => Date.parse(`${today}T12:00:00Z`) }
  await makeCase(folder, { name: 'tallied' }, 'Ann Example', effects)
  await withCase(folder, effects, async ({ ledger }) => {
    for (const { day, why, body } of acts) {
      today = day
      await ledger.append([{ ...body, by: 'Ann Example', why }])
    }
  })
}
