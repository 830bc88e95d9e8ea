import type { Engine } from './engine.ts'

/** The ids of the incidents that link a claim, now or before. */
export async function listLinkedIncidents(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.ask(
    'SELECT i.id FROM incident AS i WHERE i.incident IN (SELECT l.incident FROM linked_claim AS l) ORDER BY i.id',
  )
  return rows.map(({ id }) => String(id))
}
