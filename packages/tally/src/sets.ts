import type { Engine } from './engine.ts'
import { findNumbers, textKey } from './numbering.ts'

/** The members of a list as a set: each once, in the order of their code units, as canonical JSON; null where there are none. */
export function setKey(members: readonly string[]): string | null {
  if (members.length === 0) return null
  if (members.length === 1) return JSON.stringify(members)
  return JSON.stringify([...new Set(members)].sort())
}

/** The numbers of sets while a projection runs. */
export interface SetNumbers {
  /** Gives each set its number, recording those that nobody has named before. */
  number(engine: Engine, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, number>>
}

/** Sets kept in memory between batches; more are asked of the database again. */
const mostKept = 500_000

/** Begins numbering: the sets met last are kept in memory, the others looked up. */
export function openSets(): SetNumbers {
  const kept = new Map<string, number>()
  let next: number | undefined
  return {
    async number(engine, keys) {
      if (kept.size > mostKept) kept.clear()
      const missing = [...keys].filter((key) => !kept.has(key))
      if (missing.length === 0) return kept
      next ??= await firstFree(engine)
      const known = await findNumbers(
        engine,
        { table: 'value_set', text: 'members', number: 'set_id' },
        missing,
      )
      for (const [key, number] of known) kept.set(key, number)
      const fresh = missing.filter((key) => !known.has(key))
      for (const key of fresh) kept.set(key, next++)
      await recordSets(engine, fresh, kept)
      return kept
    },
  }
}

async function firstFree(engine: Engine): Promise<number> {
  const [row] = await engine.ask('SELECT COALESCE(max(set_id), 0) + 1 AS next FROM value_set')
  return Number(row?.next ?? 1)
}

async function recordSets(
  engine: Engine,
  keys: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = keys.map((key) => numbers.get(key) ?? 0)
  await engine.append('value_set', { set_id: ids, members: keys, key: keys.map(textKey) })
  const members = keys.map((key) => JSON.parse(key) as readonly string[])
  await engine.append('set_member', {
    set_id: members.flatMap((each, i) => each.map(() => ids[i] ?? 0)),
    member: members.flat(),
  })
}
