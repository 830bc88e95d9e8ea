import { canonicalJson, type Aggregate } from '@recount/claims'
import type { Engine } from './engine.ts'
import { openBuffer } from './row-buffer.ts'
import { standing } from './schema.ts'

/** An entry that sets an aggregate; `undone` is the number of the entry that took it back, null while it is in force. */
export interface AggregateAct {
  readonly entry: number
  readonly aggregate: Aggregate
  readonly undone: number | null
}

/** Replaces the aggregates by what all these acts, oldest first, make of them at every entry. */
export async function replaceAggregates(engine: Engine, acts: readonly AggregateAct[]): Promise<void> {
  const buffer = openBuffer()
  for (const [id, own] of Map.groupBy(acts, ({ aggregate }) => aggregate.id)) {
    const turns = [...new Set(own.flatMap(({ entry, undone }) => [entry, undone ?? entry]))].sort(
      (a, b) => a - b,
    )
    for (const [i, turn] of turns.entries()) {
      const act = own.findLast(({ entry, undone }) => entry <= turn && (undone === null || undone > turn))
      if (act === undefined) continue
      buffer.begin()
      buffer.put('id', id)
      buffer.put('entry_from', turn)
      buffer.put('entry_to', turns[i + 1] ?? standing)
      buffer.put('content', canonicalJson(act.aggregate))
    }
  }
  await engine.run('DELETE FROM aggregate')
  await engine.append('aggregate', buffer.columns())
}
