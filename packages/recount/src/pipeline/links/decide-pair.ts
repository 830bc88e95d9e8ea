import { identifyPair, InputError, MissingError, type Entry, type EntryBody } from '@recount/claims'
import type { NewEntry, Seen } from '@recount/ledger'
import type { Case } from '../case.ts'
import { actorsOf } from '../reader.ts'
import { textSql } from './link-engine.ts'
import type { PairDecided, PairDecisionRequest, PairKeys } from './link-view.ts'
import { withRun, type RunSession } from './run-session.ts'
import { placePosition, type StatedPosition } from './stated-position.ts'

/** Records entries all or none: `ledger.append`, or what a server puts before it. */
export type Append = (entries: readonly NewEntry[], seen: Seen) => Promise<readonly Entry[]>

/**
 * Records what somebody says of a pair; a later decision about the same pair replaces it. A statement accepted for an incident
 * gives the incident the position that it states, in the same append, where the incident has none of that belligerent or one
 * that is not yet assessed or open; `says` tells what was done. An incident may be one that the run doesn't propose. Throws
 * MissingError where the link, or a record, is not there, InputError where the pair is none of its pairs, and AlteredError where
 * somebody decided about it since it was looked at.
 */
export async function decidePair(
  opened: Case,
  name: string,
  request: PairDecisionRequest,
  by: string,
  append: Append = (entries, seen) => opened.ledger.append(entries, { seen }),
): Promise<PairDecided> {
  const { same, why } = request
  return withRun(opened, name, async (session) => {
    const pair = await findSides(opened, session, request)
    const weight = await findWeight(session, pair)
    const { model } = session.info
    const payload = { link: name, left: pair.left, right: pair.right, same, weight, model }
    const said: NewEntry = { kind: 'pair-decided', payload, by, why }
    const placed =
      same && pair.stated !== null ? await editIncident(opened, pair.stated, pair.right) : nothing
    const edits = placed.bodies.map((body): NewEntry => ({ ...body, by, why }))
    const seen = request.seen === undefined ? {} : { [identifyPair(payload)]: request.seen ?? 0 }
    const recorded = await append([said, ...edits], { ...placed.seen, ...seen })
    const says = same ? placed.says : await tellRivals(session, pair)
    return { entries: recorded.map(({ number }) => number), says }
  })
}

/** A pair as its link has it, a statement on the left; `stated` is what the statement says. */
interface Sides extends PairKeys {
  readonly stated: StatedPosition | null
}

interface Known {
  readonly key: string
  readonly source: number
  readonly content: string | null
}

async function findSides(opened: Case, session: RunSession, named: PairKeys): Promise<Sides> {
  const left = await completeKey(session, named.left)
  const right = await completeKey(session, named.right)
  const known = await findKnown(session, [left, right])
  const { kind, name } = session.info
  if (kind === 'lists') {
    for (const key of [left, right]) if (!known.has(key)) throw tellUnknown(name, key)
    if (left === right) throw new InputError('Expected two records; found one twice.')
    return { left, right, stated: null }
  }
  const isStatement = (key: string) => known.get(key)?.source === 1
  const [statement, incident] = isStatement(left) ? [left, right] : [right, left]
  if (!isStatement(statement)) throw tellUnknown(name, left)
  if (isStatement(incident)) {
    throw new InputError('Expected a statement and an incident; found two statements.')
  }
  const { incident: found } = await opened.ledger.getIncident(incident)
  const content = known.get(statement)?.content ?? null
  return {
    left: statement,
    right: found.id,
    stated: content === null ? null : (JSON.parse(content) as StatedPosition),
  }
}

/** A statement may be named by the first digits of its document. Throws InputError where several begin so. */
async function completeKey({ engine }: RunSession, key: string): Promise<string> {
  const [, digits, place] = /^([0-9a-f]{6,63}):(\d+-\d+)$/.exec(key) ?? []
  if (digits === undefined) return key
  const rows = await engine.ask(
    `select key from run.shown where starts_with(key, '${digits}') and ends_with(key, ':${place}') limit 2`,
  )
  if (rows.length > 1) {
    throw new InputError(`${key} names several statements.`, 'Give more digits of the document’s id.')
  }
  return String(rows[0]?.['key'] ?? key)
}

async function findKnown(
  { engine }: RunSession,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await engine.ask(
    `select key, source, content from run.shown where key in (${keys.map(textSql).join(', ')})`,
  )
  return new Map(
    rows.map(({ key, source, content }) => [
      String(key),
      {
        key: String(key),
        source: Number(source),
        content: typeof content === 'string' ? content : null,
      },
    ]),
  )
}

async function findWeight({ engine }: RunSession, { left, right }: PairKeys): Promise<number | null> {
  const keys = [left, right].map(textSql).join(', ')
  const [row] = await engine.ask(
    `select weight from run.pair p join run.shown a on a.record = p.l join run.shown b on b.record = p.r
     where a.key in (${keys}) and b.key in (${keys})`,
  )
  return typeof row?.['weight'] === 'number' ? row['weight'] : null
}

/** Where a proposal is ruled out, the next ones wait from now on for a person to choose from. */
async function tellRivals({ engine, info }: RunSession, { left, right }: PairKeys): Promise<string> {
  if (info.kind !== 'statements') return ''
  const [row] = await engine.ask(
    `select count(*)::integer as rivals from standing p join run.shown a on a.record = p.l
     where a.key = ${textSql(left)} and not p.shows and not exists (select 1 from decided s where s.same and s.l = p.l)
       and exists (select 1 from run.pair o join run.shown c on c.record = o.r
         where o.l = p.l and o.rank = 1 and c.key = ${textSql(right)})`,
  )
  const rivals = Number(row?.['rivals'] ?? 0)
  if (rivals === 0) return ''
  return rivals === 1
    ? 'One other incident that it may be about is now to be looked at; it is not proposed by itself.'
    : `${rivals} other incidents that it may be about are now to be chosen from; none is proposed by itself.`
}

/** What accepting a statement records about its incident. */
interface IncidentEdit {
  readonly bodies: readonly EntryBody[]
  readonly seen: Seen
  readonly says: string
}

const nothing: IncidentEdit = { bodies: [], seen: {}, says: '' }

async function editIncident(
  { ledger, config }: Case,
  stated: StatedPosition,
  id: string,
): Promise<IncidentEdit> {
  const { incident, last } = await ledger.getIncident(id)
  const { positions, says } = placePosition(stated, incident, actorsOf(config))
  if (positions === null) return { bodies: [], seen: {}, says }
  const body: EntryBody = {
    kind: 'incident-edited',
    payload: { incident: id, changes: { positions: [...positions] } },
  }
  return { bodies: [body], seen: { [id]: last }, says }
}

function tellUnknown(link: string, key: string): MissingError {
  return new MissingError(
    `Nothing was recorded: the last run of the link ${link} has no record ${key}.`,
    'The keys are those that recount link prints; run it again if the record is new.',
  )
}
