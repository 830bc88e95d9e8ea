import {
  identifyIncident,
  unknownPosition,
  type Grade,
  type HarmRange,
  type Incident,
  type IncidentContent,
  type Position,
} from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import { withCase, type Case } from '../../src/pipeline/case.ts'
import { makeLargeCase } from './large-case.ts'

export const coalition = 'Northern Coalition'
export const army = 'River Army'

/** Who counts, and who decides. */
const recorder = 'Harbour Watch'
const by = 'Ann Example'

/** The days on which things happen to the invented incidents. */
export const days = {
  recorded: '2022-03-01',
  regraded: '2022-03-05',
  merged: '2022-03-09',
  withdrawn: '2022-03-20',
} as const

interface Sketch {
  readonly number: number
  readonly grade: Grade | null
  readonly day: string
  readonly killed?: HarmRange
  readonly injured?: HarmRange
  readonly by?: readonly string[]
  readonly place?: string
  readonly more?: Partial<IncidentContent>
}

const accepted = (conceded: Position['conceded'], belligerent = coalition): Position => ({
  ...unknownPosition,
  belligerent,
  position: 'credible',
  conceded,
})

const rejected = (rejectedFor: Position['rejectedFor']): Position => ({
  ...unknownPosition,
  belligerent: coalition,
  position: 'non_credible',
  rejectedFor,
})

const range = (min: number | null, max: number | null): HarmRange => ({ min, max })

/**
 * Twelve invented incidents of two belligerents: every grade, ranges with both ends and with one, people instead of civilians,
 * nobody known; what is conceded below, over and above what is recorded; two that are one event (11 and 12).
 */
const sketches: readonly Sketch[] = [
  {
    number: 1,
    grade: 'Confirmed',
    day: '2017-06-03',
    killed: range(8, 12),
    injured: range(3, 5),
    more: { positions: [accepted({ killed: range(4, 4) })], strikeStatus: 'Declared strike' },
  },
  {
    number: 2,
    grade: 'Confirmed',
    day: '2017-06-17',
    killed: range(2, 4),
    more: { positions: [accepted({ killed: range(3, 3), injured: range(1, 1) })] },
  },
  { number: 3, grade: 'Weak', day: '2017-07', killed: range(5, 5), by: [army] },
  { number: 4, grade: 'Fair', day: '2017-07-21', killed: range(1, null), place: 'Greywater Mills' },
  {
    number: 5,
    grade: 'Fair',
    day: '2017-08-02',
    killed: range(10, 20),
    by: [coalition, army],
    more: { positions: [rejected(['insufficient_information', 'other'])] },
  },
  { number: 6, grade: 'Contested', day: '2017-09-11', killed: range(3, 7), by: [army, coalition] },
  { number: 7, grade: 'Discounted', day: '2017-09-12', killed: range(1, 1) },
  { number: 8, grade: null, day: '2018', by: [] },
  {
    number: 9,
    grade: 'Fair',
    day: '2018-01-30',
    more: {
      harm: { killed: { persons: range(6, 9) }, injured: {} },
      otherCodes: [{ code: 'HW-0090', kind: 'previous' }],
    },
  },
  { number: 10, grade: 'Fair', day: '2018-02-14', killed: range(2, 2), by: [army] },
  { number: 11, grade: 'Fair', day: '2018-03-05', killed: range(4, 6), place: 'Low Ferry' },
  { number: 12, grade: 'Weak', day: '2018-03-05', killed: range(3, 6), place: 'Low Ferry' },
]

/** The code of an invented incident: `HW-0007`. */
export function codeOf(number: number): string {
  return `HW-${String(number).padStart(4, '0')}`
}

/** An invented incident by its number. */
export function incidentOf(number: number): Incident {
  const found = sketches.find((sketch) => sketch.number === number)
  if (found === undefined) throw new Error(`there is no invented incident ${number}`)
  return draw(found)
}

function draw({
  number,
  grade,
  day,
  killed,
  injured,
  place = 'Karsa',
  more = {},
  by: names = [coalition],
}: Sketch) {
  return identifyIncident({
    recorder,
    key: String(number),
    code: codeOf(number),
    otherCodes: [],
    title: `Strike ${number} on ${place}`,
    url: null,
    period: { from: day, to: day },
    timeOfDay: number === 1 ? 'around_dawn' : null,
    clock: null,
    places: [
      {
        name: place,
        otherNames: place === 'Karsa' ? ['كرسا'] : [],
        precision: number % 2 === 0 ? 'town' : 'exact_location',
        latitude: number === 8 ? null : 35 + number / 10,
        longitude: number === 8 ? null : 39 + number / 10,
        radius: number === 3 ? 750 : null,
        admin: { country: 'Selland', governorate: number < 7 ? 'North Sel' : 'South Sel' },
        within: [],
      },
    ],
    strikeTypes: ['Airstrike'],
    strikeStatus: 'Likely strike',
    harmReported: number !== 8,
    grade,
    causes: [],
    infrastructure: number === 4 ? ['School'] : [],
    stage: null,
    belligerents: names.map((name) => ({ name, id: null, involvement: 'suspected' as const })),
    positions: [],
    harm: {
      killed: killed === undefined ? {} : { civilians: killed },
      injured: injured === undefined ? {} : { civilians: injured },
    },
    named: null,
    sources: number,
    media: null,
    lineages: number === 5 ? 2 : 1,
    published: null,
    modified: null,
    notes: null,
    claims: [],
    origin: null,
    ...more,
  })
}

/**
 * Makes a case of the invented incidents in a folder: recorded on one day, 3 regraded from Weak to Fair on another, 12 merged
 * into 11 on a third, 10 withdrawn on the last; and a month's morgue. The three claims of its one document are linked to 1, the
 * first of them accepted.
 */
export async function makeIncidentCase(folder: string): Promise<void> {
  await makeLargeCase(folder, 1, 3)
  await actOn(folder, days.recorded, async ({ ledger }) => {
    const claims = (await Array.fromAsync(ledger.listClaims())).map(({ claim }) => claim.id)
    const [first, ...others] = sketches.map(draw)
    const incidents = first === undefined ? [] : [{ ...first, claims }, ...others]
    return [
      {
        kind: 'incidents-recorded',
        payload: { document: null, mapping: null, incidents },
        by,
        why: 'the list of March',
      },
      { kind: 'claim-accepted', payload: { claim: claims[0] ?? '' }, by, why: 'read' },
      { kind: 'aggregate-set', payload: { aggregate: morgue }, by, why: 'the morgue answered' },
    ]
  })
  await actOn(folder, days.regraded, () => [
    {
      kind: 'incident-edited',
      payload: { incident: incidentOf(3).id, changes: { grade: 'Fair' } },
      by,
      why: 'a second witness',
    },
  ])
  await actOn(folder, days.merged, () => [
    {
      kind: 'incidents-merged',
      payload: { incident: incidentOf(11).id, merged: [incidentOf(12).id] },
      by,
      why: 'one event',
    },
  ])
  await actOn(folder, days.withdrawn, () => [
    { kind: 'incident-withdrawn', payload: { incident: incidentOf(10).id }, by, why: 'it was elsewhere' },
  ])
}

/** What a morgue counted in July 2017 in the north. */
export const morgue = {
  id: 'morgue-2017-07',
  title: 'Karsa morgue, July 2017',
  claimant: 'Karsa morgue',
  harm: 'killed',
  victims: 'civilians',
  range: { min: 20, max: 20 },
  period: { from: '2017-07', to: '2017-07' },
  places: ['North Sel'],
  belligerents: [],
  holds: [],
  holdsNot: [],
  claim: null,
  statedOn: null,
} as const

async function actOn(
  folder: string,
  day: string,
  act: (opened: Case) => readonly NewEntry[] | Promise<readonly NewEntry[]>,
): Promise<void> {
  const effects = { now: () => Date.parse(`${day}T12:00:00Z`) }
  await withCase(folder, effects, async (opened) => {
    await opened.ledger.append(await act(opened))
  })
}
