import type { Config } from '../../config.ts'
import type { Registry } from '@recount/ledger'
import type { LiveCase } from '../live/live-case.ts'

const registries = new WeakMap<Config, Registry>()

/** What entries set of the registry of a case; read once as long as neither an actor nor a place changes. */
export async function readCaseRegistry({ opened, state }: LiveCase): Promise<Registry> {
  const known = registries.get(state.config)
  if (known !== undefined) return known
  const read = await opened.ledger.listRegistry()
  registries.set(state.config, read)
  return read
}

/** What was read last of the registry of a configuration; nothing where it was not read. */
export function registryOf(config: Config): Registry {
  return registries.get(config) ?? { actors: [], places: [] }
}
