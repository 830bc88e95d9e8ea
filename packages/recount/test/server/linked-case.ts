import { withCase, type Case } from '../../src/pipeline/case.ts'
import type { PairPart } from '../../src/pipeline/links/link-view.ts'
import { makeRun } from '../../src/pipeline/links/run-file.ts'
import { runFormat, type RunInfo, type RunRecord } from '../../src/pipeline/links/run-info.ts'
import { nameClusters } from '../../src/pipeline/links/run-pairs.ts'
import {
  makeRunTables,
  writeInfo,
  writePairs,
  writeRecords,
  type PairToKeep,
} from '../../src/pipeline/links/run-writing.ts'
import type { StatedPosition } from '../../src/pipeline/links/stated-position.ts'
import { codeOf, coalition, incidentOf, makeIncidentCase } from './incident-case.ts'

/** The link of invented lists of victims. */
export const listsLink = 'karsa-victims'

/** A link of as many pairs as no page holds, each of two records that are in no other. */
export const longLink = 'long-lists'
export const longLinkPairs = 450

/** The key of an invented statement of the monthly report, by its number. */
export function statementKey(number: number): string {
  return `${'5'.repeat(64)}:${number * 100}-${number * 100 + 90}`
}

const prior = -6

interface ProposedPair {
  readonly left: string
  readonly right: string
  readonly parts: readonly PairPart[]
  readonly rank?: number
  readonly abstained?: { readonly reason: string; readonly rivals: readonly string[] }
  /** Is it behind another of its statement, and not shown until somebody decides about it? */
  readonly isBehind?: boolean
}

/**
 * The invented incidents, and two runs of links over them in the form that the case keeps runs in: six statements of an invented
 * monthly report against incidents 1 to 6 (statement 3 is about 5 or 6, and the machine does not choose), two invented lists of
 * victims whose pairs make one group of six with a bridge, and a pair, and two long lists.
 */
export async function makeLinkedCase(folder: string): Promise<void> {
  await makeIncidentCase(folder)
  await withCase(folder, { now: () => Date.parse('2022-04-01T12:00:00Z') }, async (opened) => {
    await keepRun(opened, 'statements', statementRecords(), statementPairs())
    await keepRun(opened, listsLink, victimRecords(), victimPairs())
    await keepRun(opened, longLink, longRecords(), longPairs())
  })
}

const statements = [
  { number: 1, day: '3 June 2017', place: 'Karsah', killed: 4 },
  { number: 2, day: '17 June 2017', place: 'Karsa', killed: 3 },
  { number: 3, day: '2 August 2017', place: 'Karsa', killed: 2 },
  { number: 4, day: '9 July 2017', place: 'Karssa', killed: 5 },
  { number: 5, day: '21 July 2017', place: 'Greywater', killed: 1 },
  { number: 6, day: '1 May 2017', place: 'Low Ferry', killed: 1 },
]

function statementRecords(): readonly Omit<RunRecord, 'record'>[] {
  return [
    ...statements.map(({ number, day, place, killed }) => {
      const quote = `${day}, near ${place}, Selland, via self-report. After a review of what was available it was assessed that, during a strike on a mortar position, ${killed} civilians were unintentionally killed.`
      const read = (value: string, words = value) => {
        const start = quote.lastIndexOf(words)
        return { value, readFrom: { start, end: start + words.length } }
      }
      return {
        source: 1,
        id: statementKey(number),
        key: statementKey(number),
        title: `${day}, near ${place}`,
        from: 'Northern Coalition, monthly report of August 2017',
        fields: [
          { name: 'date', ...read(day) },
          { name: 'place', ...read(place) },
          { name: 'killed', ...read(String(killed)) },
          { name: 'outcome', value: 'credible' },
        ],
        quote,
        path: null,
        content: {
          belligerent: coalition,
          position: 'credible',
          reason: null,
          killed: { min: killed, max: killed },
          injured: null,
          place,
          words: `${day}, near ${place}`,
        } satisfies StatedPosition,
      }
    }),
    ...[1, 2, 3, 4, 5, 6].map((number) => {
      const { id, title, recorder, period, places, harm } = incidentOf(number)
      const { min, max } = harm.killed.civilians ?? { min: null, max: null }
      return {
        source: 2,
        id,
        key: id,
        title: `${codeOf(number)} ${title}`,
        from: recorder,
        fields: [
          { name: 'date', value: period?.from ?? '' },
          { name: 'place', value: places[0]?.name ?? '' },
          { name: 'killed', value: min === max ? String(min) : `${min}–${max ?? '?'}` },
        ],
        quote: null,
        path: `/incidents/${codeOf(number)}`,
        content: null,
      }
    }),
  ]
}

function partsOf(place: number, date: number, killed: number): readonly PairPart[] {
  const part = { left: null, right: null, frequencyWeight: 0 }
  return [
    {
      ...part,
      name: 'place',
      label: place > 6 ? 'exact' : 'nearly alike',
      left: 'Karsah',
      right: 'Karsa',
      weight: place,
      frequencyWeight: 1.5,
      says: 'The place is spelt nearly alike, and few are called so.',
      differs: place <= 6,
    },
    { ...part, name: 'date', label: 'near', weight: date, says: 'The days are near.', differs: date < 5 },
    {
      ...part,
      name: 'killed',
      label: killed < 0 ? 'apart' : 'overlap',
      weight: killed,
      says: killed < 0 ? 'The numbers are apart.' : 'The numbers overlap.',
      differs: killed < 0,
    },
  ]
}

function statementPairs(): readonly ProposedPair[] {
  const pair = (
    statement: number,
    incident: number,
    weights: readonly [number, number, number],
    more = {},
  ) => ({
    left: statementKey(statement),
    right: incidentOf(incident).id,
    parts: partsOf(...weights),
    ...more,
  })
  const rivals = [5, 6].map((number) => incidentOf(number).id)
  const abstained = { reason: 'Two incidents are about as good.', rivals }
  return [
    pair(1, 1, [7, 6, -1]),
    pair(1, 2, [7, 1, -2], { rank: 2, isBehind: true }),
    pair(2, 2, [7, 6, 2]),
    pair(3, 5, [6, 4, 1], { abstained }),
    pair(3, 6, [6, 3.5, 1], { rank: 2, abstained }),
    pair(4, 3, [4, 2, 1]),
    pair(5, 4, [2, 2, -1]),
  ]
}

const victims = [
  ['Rahim Dal', 'Rahim Dall', 'Raheem Dal', 'Sela Orne', 'Sela Orn', 'Tamar Vei'],
  ['Rahim Dahl', 'R. Dal', 'Ruhim Dal', 'Selah Orne', 'Mika Tol', 'Ossi Fenn'],
] as const
const lists = ['hospital', 'cemetery'] as const

function victimKey(list: number, number: number): string {
  return `${lists[list]}:${number}`
}

function victimRecords(): readonly Omit<RunRecord, 'record'>[] {
  return victims.flatMap((names, list) =>
    names.map((name, at) => ({
      source: list + 1,
      id: String(at + 1),
      key: victimKey(list, at + 1),
      title: name,
      from: `${lists[list]}.csv`,
      fields: [
        { name: 'name', value: name },
        { name: 'age', value: String(20 + at) },
      ],
      quote: null,
      path: null,
      content: null,
    })),
  )
}

function victimPairs(): readonly ProposedPair[] {
  const pair = (left: number, right: number, weight: number): ProposedPair => ({
    left: victimKey(0, left),
    right: victimKey(1, right),
    parts: partsOf(weight, 2.5, 2),
  })
  // The Dals hang together all ways; one line alone leads to the Ornes.
  return [
    pair(1, 1, 9),
    pair(1, 2, 7),
    pair(2, 1, 8),
    pair(2, 2, 6.5),
    pair(3, 1, 6),
    pair(3, 2, 6),
    pair(3, 4, 4.5),
    pair(4, 4, 9),
    pair(6, 5, 0.5),
  ]
}

const longNumbers = Array.from({ length: longLinkPairs }, (_, at) => at + 1)

function longRecords(): readonly Omit<RunRecord, 'record'>[] {
  return lists.flatMap((list, at) =>
    longNumbers.map((number) => ({
      source: at + 1,
      id: String(number),
      key: `${list}:${number}`,
      title: `Person ${number} of the ${list}`,
      from: `${list}.csv`,
      fields: [{ name: 'name', value: `Person ${number}` }],
      quote: null,
      path: null,
      content: null,
    })),
  )
}

function longPairs(): readonly ProposedPair[] {
  return longNumbers.map((number) => ({
    left: `${lists[0]}:${number}`,
    right: `${lists[1]}:${number}`,
    parts: partsOf(7 - number / longLinkPairs, 4, 1),
  }))
}

function numberRecord(unnumbered: Omit<RunRecord, 'record'>, record: number): RunRecord {
  return { ...unnumbered, record }
}

async function keepRun(
  opened: Case,
  name: string,
  unnumbered: readonly Omit<RunRecord, 'record'>[],
  pairs: readonly ProposedPair[],
): Promise<void> {
  const { number: entry, hash } = await opened.ledger.head()
  const ordered = unnumbered.toSorted((a, b) => a.source - b.source || (a.id < b.id ? -1 : 1))
  const records = ordered.map((one, at) => numberRecord(one, at + 1))
  const isStatements = name === 'statements'
  const info: RunInfo = {
    format: runFormat,
    name,
    kind: isStatements ? 'statements' : 'lists',
    left: isStatements ? '6 official statements' : 'hospital.csv',
    right: isStatements ? '6 incidents' : 'cemetery.csv',
    entry,
    hash,
    model: 'invented',
    prior,
    lists: [],
    notes: [],
    trained: null,
    belligerent: null,
    unspoken: [],
  }
  await makeRun(opened, name, async (engine) => {
    await makeRunTables(engine)
    await writeInfo(engine, info)
    await writeRecords(engine, records)
    await writePairs(engine, numberPairs(pairs, records))
    await nameClusters(engine, opened, name)
  })
}

function numberPairs(pairs: readonly ProposedPair[], records: readonly RunRecord[]): readonly PairToKeep[] {
  const numbers = new Map(records.map(({ key, record }) => [key, record]))
  return pairs
    .map((pair) => ({ ...pair, weight: weigh(pair.parts) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ left, right, weight, rank = 1, parts, abstained, isBehind = false }) => ({
      l: numbers.get(left) ?? 0,
      r: numbers.get(right) ?? 0,
      weight,
      probability: 1 / (1 + 2 ** -weight),
      rank,
      parts,
      reason: abstained?.reason ?? null,
      rivals: abstained?.rivals ?? [],
      isListed: !isBehind,
    }))
}

function weigh(parts: readonly PairPart[]): number {
  return parts.reduce((sum, { weight, frequencyWeight }) => sum + weight + frequencyWeight, prior)
}
