import { listHarm, type Incident } from '@recount/claims'
import { textSql } from './text-sql.ts'
import type { Engine } from './engine.ts'
import { figureName } from './version-columns.ts'

/**
 * What the tables hold of ranges that recorders give, by the names of their columns without the end (`killed_women`): those that
 * any version gives at all, and those of which any version lacks one end while it gives another. A tally needn't count what
 * cannot be: that takes half its time.
 */
export interface HarmFacts {
  readonly given: ReadonlySet<string>
  readonly oneSided: ReadonlySet<string>
}

/** Facts being gathered. */
export interface GatheredFacts extends HarmFacts {
  readonly given: Set<string>
  readonly oneSided: Set<string>
}

/** Takes in what an incident gives. */
export function noteHarm({ given, oneSided }: GatheredFacts, { harm }: Incident): void {
  for (const { kind, of, range } of listHarm(harm)) {
    const name = figureName(kind, of)
    given.add(name)
    if (range.min === null || range.max === null) oneSided.add(name)
  }
}

/** Adds facts to those that are recorded. They are only ever added: as of a past entry they may be more than hold. */
export async function recordFacts(engine: Engine, { given, oneSided }: HarmFacts): Promise<void> {
  const { facts } = await readFacts(engine)
  const fresh = [
    ...[...given].filter((figure) => !facts.given.has(figure)).map((figure) => [figure, 'given']),
    ...[...oneSided].filter((figure) => !facts.oneSided.has(figure)).map((figure) => [figure, 'one-sided']),
  ]
  if (fresh.length === 0) return
  const values = fresh.map((row) => `(${row.map(textSql).join(', ')})`)
  await engine.run(`INSERT INTO harm_fact VALUES ${values.join(', ')}`)
}

/** The facts, and the entry that the tables held when they were read. */
export async function readFacts(
  engine: Engine,
): Promise<{ readonly facts: HarmFacts; readonly entry: number }> {
  const rows = await engine.ask(
    'SELECT s.entry, f.figure, f.fact FROM state AS s LEFT JOIN harm_fact AS f ON TRUE',
  )
  const listed = (wanted: string) =>
    new Set(rows.filter(({ fact }) => fact === wanted).map(({ figure }) => String(figure)))
  return {
    facts: { given: listed('given'), oneSided: listed('one-sided') },
    entry: Number(rows[0]?.entry ?? 0),
  }
}
