import type { Actor } from '@recount/claims'
import type { Nation } from '../pack/language-pack.ts'

/** The id of a state as an actor. */
export function stateId(code: string): string {
  return `state-${code.toLowerCase()}`
}

/** States as actors, so that a registry can name them as members of alliances. */
export function statesOf(nations: readonly Nation[]): Actor[] {
  return nations.map(([code, name, names]) => ({
    id: stateId(code),
    name,
    kind: 'state',
    country: code,
    aliases: [name, ...names],
    shortNames: [],
    members: [],
  }))
}
