import {
  adminLevels,
  grades,
  harmClasses,
  harmKinds,
  harmRangeSchema,
  incidentChangesSchema,
  InputError,
  placePrecisions,
  strikeStatuses,
  timesOfDay,
  type Actor,
  type BadField,
  type Belligerent,
  type HarmClass,
  type HarmKind,
  type HarmRange,
  type IncidentChanges,
  type IncidentContent,
  type IncidentPlace,
} from '@recount/claims'
import {
  checked,
  collectFault,
  findActorRef,
  isNone,
  listOf,
  oneOf,
  parseDate,
  parseNumber,
  parsePeriod,
  readAssignments,
  refuseAssignments,
} from './field-values.ts'

type Parse = (value: string, incident: IncidentContent, actors: readonly Actor[]) => IncidentChanges

const textField =
  (field: 'code' | 'title' | 'url' | 'stage' | 'notes'): Parse =>
  (value) => ({ [field]: isNone(value) ? null : value })

const textsField =
  (field: 'strikeTypes' | 'causes' | 'infrastructure'): Parse =>
  (value) => ({ [field]: listOf(value) })

const numberField =
  (field: 'sources' | 'media' | 'lineages'): Parse =>
  (value) => ({ [field]: parseWhole(value) })

const choiceField =
  <T extends string>(field: 'grade' | 'strikeStatus' | 'timeOfDay', values: readonly T[]): Parse =>
  (value) => ({ [field]: isNone(value) ? null : oneOf(values, value) })

const placeField =
  (read: (value: string, place: IncidentPlace) => Partial<IncidentPlace>): Parse =>
  (value, { places: [first = nowhere, ...others] }) => ({
    places: [{ ...first, ...read(value, first) }, ...others],
  })

/** The fields that an edit sets, and how each value is read. A field of the place is the first place's. */
const parsers: Readonly<Record<string, Parse>> = {
  grade: choiceField('grade', grades),
  strikeStatus: choiceField('strikeStatus', strikeStatuses),
  harmReported: (value) => ({ harmReported: isNone(value) ? null : oneOf(['yes', 'no'], value) === 'yes' }),
  period: (value) => ({ period: isNone(value) ? null : parsePeriod(value) }),
  timeOfDay: choiceField('timeOfDay', timesOfDay),
  clock: (value) => ({ clock: isNone(value) ? null : value }),
  belligerents: (value, incident, actors) => ({
    belligerents: listOf(value).map((name) => belligerentOf(name, incident, actors)),
  }),
  place: placeField((value) => ({ name: isNone(value) ? null : value })),
  coordinates: placeField(parseCoordinates),
  precision: placeField((value) => ({ precision: isNone(value) ? null : oneOf(placePrecisions, value) })),
  radius: placeField((value) => ({ radius: parseWhole(value) })),
  ...Object.fromEntries(
    adminLevels.map((level) => [
      level,
      placeField((value, { admin }) => {
        const { [level]: _, ...others } = admin
        return { admin: isNone(value) ? others : { ...others, [level]: value }, within: [] }
      }),
    ]),
  ),
  strikeTypes: textsField('strikeTypes'),
  causes: textsField('causes'),
  infrastructure: textsField('infrastructure'),
  code: textField('code'),
  title: textField('title'),
  url: textField('url'),
  stage: textField('stage'),
  notes: textField('notes'),
  named: (value) => ({ named: parseRange(value) ?? null }),
  sources: numberField('sources'),
  media: numberField('media'),
  lineages: numberField('lineages'),
  published: (value) => ({ published: parseDate(value) }),
  modified: (value) => ({ modified: parseDate(value) }),
}

const harmFields: ReadonlyMap<string, readonly [HarmKind, HarmClass]> = new Map(
  harmKinds.flatMap((kind) => harmClasses.map((of) => [`${kind}.${of}`, [kind, of]] as const)),
)

/** The fields that an edit of an incident sets, in words. */
export const incidentFieldsInWords = `${Object.keys(parsers).join(', ')}, and for harm killed.CLASS and injured.CLASS, where CLASS is ${harmClasses.join(', ')}`

const nowhere: IncidentPlace = {
  name: null,
  otherNames: [],
  precision: null,
  latitude: null,
  longitude: null,
  radius: null,
  admin: {},
  within: [],
}

/**
 * Reads `field=value` assignments into the changes of an incident: only the fields that then differ. Throws InputError with
 * every bad field at once.
 */
export async function parseIncidentChanges(
  assignments: readonly string[],
  incident: IncidentContent,
  actors: readonly Actor[],
): Promise<IncidentChanges> {
  const isField = (name: string): boolean => Object.hasOwn(parsers, name) || harmFields.has(name)
  const { given, faults: unread } = readAssignments(assignments, isField, incidentFieldsInWords)
  const faults: BadField[] = [...unread]
  let changes: IncidentChanges = {}
  for (const [field, value] of given) {
    const asChanged: IncidentContent = { ...incident, ...(changes as Partial<IncidentContent>) }
    // oxlint-disable-next-line no-await-in-loop -- several fields may be of one place, one after the other
    const more = await collectFault(field, faults, () => parseField(field, value, asChanged, actors))
    changes = { ...changes, ...more }
  }
  if (faults.length === 0 && given.size > 0) return changes
  throw refuseAssignments(faults, 'incident', '--set grade=Fair --set killed.civilians=3-5')
}

function parseField(
  field: string,
  value: string,
  incident: IncidentContent,
  actors: readonly Actor[],
): IncidentChanges {
  const [kind, of] = harmFields.get(field) ?? []
  const changes =
    kind === undefined || of === undefined
      ? (parsers[field]?.(value, incident, actors) ?? {})
      : changeHarm(incident, kind, of, parseRange(value))
  return checked(incidentChangesSchema.safeParse(changes))
}

function changeHarm(
  { harm }: IncidentContent,
  kind: HarmKind,
  of: HarmClass,
  range: HarmRange | undefined,
): IncidentChanges {
  const { [of]: _, ...others } = harm[kind]
  return { harm: { ...harm, [kind]: range === undefined ? others : { ...others, [of]: range } } }
}

/** `3`, `3-5`, `3..` (at least), `..5` (at most), `none` (unknown). */
function parseRange(value: string): HarmRange | undefined {
  if (isNone(value)) return undefined
  const open = /^(?:(.*\S)\s*\.\.|\.\.\s*(\S.*))$/.exec(value)
  if (open === null) {
    const [min, max] = parseNumber(value)
    return checked(harmRangeSchema.safeParse({ min, max }))
  }
  const [, low, high] = open
  return {
    min: low === undefined ? null : parseWhole(low),
    max: high === undefined ? null : parseWhole(high),
  }
}

function parseWhole(value: string): number | null {
  const [low, high] = parseNumber(value)
  if (low === high) return low
  throw new InputError(`expected one number; found ${JSON.stringify(value)}`)
}

function parseCoordinates(value: string): Pick<IncidentPlace, 'latitude' | 'longitude'> {
  if (isNone(value)) return { latitude: null, longitude: null }
  const match = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(value)
  if (match !== null) return { latitude: Number(match[1]), longitude: Number(match[2]) }
  throw new InputError(`expected latitude and longitude such as 35.95,39.01; found ${JSON.stringify(value)}`)
}

/** A belligerent that the incident names already keeps how it comes to be named. */
function belligerentOf(
  name: string,
  { belligerents }: IncidentContent,
  actors: readonly Actor[],
): Belligerent {
  const known = belligerents.find((one) => one.name === name)
  return known ?? { ...findActorRef(name, actors), involvement: null }
}
