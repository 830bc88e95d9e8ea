import {
  grades,
  type Grade,
  type HarmRange,
  type Incident,
  type IncidentContent,
  type IncidentStep,
  type Position,
} from '@recount/claims'
import { standing, type LinkedFigure, type TouchedIncident } from '@recount/tally'
import fc from 'fast-check'
import { sampleIncident } from './sample-incidents.ts'
import { sampleFigure, samplePosition } from './sample-tables.ts'

const range: fc.Arbitrary<HarmRange | undefined> = fc.option(
  fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('both', 'min', 'max')).map(([low, more, known]) => {
    if (known === 'both') return { min: low, max: low + more, best: low }
    return { min: known === 'max' ? null : low, max: known === 'min' ? null : low + more }
  }),
  { nil: undefined },
)

const position: fc.Arbitrary<Position> = fc
  .record({ belligerent: fc.constantFrom('North', 'South'), isCredible: fc.boolean(), killed: range })
  .map(({ belligerent, isCredible, killed }) =>
    samplePosition({
      belligerent,
      position: isCredible ? 'credible' : 'non_credible',
      conceded: killed === undefined ? {} : { killed },
    }),
  )

const grade = fc.option(fc.constantFrom<Grade>(...grades), { nil: null })
const harm = fc
  .record({ civilians: range, persons: range, injured: range })
  .map(({ civilians, persons, injured }) => ({
    killed: { ...(civilians && { civilians }), ...(persons && { persons }) },
    injured: injured === undefined ? {} : { civilians: injured },
  }))

/** Some fields of an incident that a person or a newer table may change. */
const changes: fc.Arbitrary<Partial<IncidentContent>> = fc.record(
  {
    grade,
    harm,
    harmReported: fc.constantFrom(true, true, false, null),
    lineages: fc.option(fc.nat(3), { nil: null }),
    positions: fc.array(position, { maxLength: 2 }),
    title: fc.constantFrom('by the bridge', 'at the market'),
  },
  { requiredKeys: [] },
)

type Act =
  | { readonly kind: 'recorded'; readonly contents: readonly Partial<IncidentContent>[] }
  | { readonly kind: 'edited' | 'revised'; readonly at: number; readonly changes: Partial<IncidentContent> }
  | { readonly kind: 'merged'; readonly at: number; readonly into: number }
  | { readonly kind: 'split'; readonly at: number; readonly parts: readonly Partial<IncidentContent>[] }
  | { readonly kind: 'withdrawn'; readonly at: number }
  | { readonly kind: 'undone'; readonly at: number }
  | { readonly kind: 'linked' | 'unlinked'; readonly at: number; readonly min: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('recorded'), contents: fc.array(changes, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('edited', 'revised'), at: fc.nat(), changes }),
  fc.record({ kind: fc.constantFrom('edited', 'revised'), at: fc.nat(), changes }),
  fc.record({ kind: fc.constant('merged'), at: fc.nat(), into: fc.nat() }),
  fc.record({
    kind: fc.constant('split'),
    at: fc.nat(),
    parts: fc.array(changes, { minLength: 2, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('withdrawn'), at: fc.nat() }),
  fc.record({ kind: fc.constant('undone'), at: fc.nat() }),
  fc.record({ kind: fc.constantFrom('linked', 'unlinked'), at: fc.nat(), min: fc.nat(9) }),
)

interface Growing {
  readonly original: Incident
  readonly recorded: number
  readonly steps: IncidentStep[]
  readonly figures: LinkedFigure[]
}

/** What happened to invented incidents, an act an entry from 1 on. */
export const histories: fc.Arbitrary<{
  readonly incidents: readonly TouchedIncident[]
  readonly last: number
}> = fc.array(act, { minLength: 1, maxLength: 25 }).map((acts) => {
  const incidents: Growing[] = []
  for (const [i, one] of acts.entries()) apply(one, i + 1, incidents)
  const told = incidents.map(({ original, recorded, steps, figures }) => ({
    history: { original, recorded, steps },
    figures,
  }))
  return { incidents: told, last: acts.length }
})

function apply(one: Act, entry: number, incidents: Growing[]): void {
  const record = (given: Partial<IncidentContent>): void => {
    incidents.push({
      original: sampleIncident(String(incidents.length + 1), given),
      recorded: entry,
      steps: [],
      figures: [],
    })
  }
  if (one.kind === 'recorded') return one.contents.forEach(record)
  const incident = incidents[one.at % Math.max(1, incidents.length)]
  if (incident === undefined) return
  const { kind } = one
  switch (kind) {
    case 'edited':
    case 'revised':
      incident.steps.push({ entry, kind, changes: one.changes, undone: null })
      return
    case 'merged': {
      const into = incidents[one.into % incidents.length]?.original.id ?? ''
      if (into !== incident.original.id) incident.steps.push({ entry, kind, into, undone: null })
      return
    }
    case 'split':
      incident.steps.push({ entry, kind, undone: null })
      one.parts.forEach(record)
      return
    case 'withdrawn':
      incident.steps.push({ entry, kind, undone: null })
      return
    case 'undone':
      undo(incident, entry)
      return
    case 'linked':
      incident.figures.push(
        sampleFigure({ entryFrom: entry, form: 'at-least', min: one.min }, incident.figures.length),
      )
      return
    default:
      endFigure(incident, entry)
  }
}

function undo({ steps }: Growing, entry: number): void {
  const at = steps.findLastIndex(({ undone }) => undone === null)
  const step = steps[at]
  if (step !== undefined) steps[at] = { ...step, undone: entry }
}

function endFigure({ figures }: Growing, entryTo: number): void {
  const at = figures.findLastIndex((figure) => figure.entryTo === standing)
  const figure = figures[at]
  if (figure !== undefined) figures[at] = { ...figure, entryTo }
}
