import { methods } from '@recount/api'
import type { Actor } from '@recount/claims'
import { actorsOf } from '../../pipeline/reader.ts'
import { overlay } from '../../pipeline/registry.ts'
import { answer } from '../answer.ts'
import { refuseStrangeMembers } from '../registry/member-check.ts'
import { previewRegistry } from '../registry/registry-preview.ts'

export const previewActor = answer(
  methods.previewActor,
  async ({ body: { actor, work } }, { live: { state }, events, signal }) => {
    const { config } = state
    refuseStrangeMembers(actor, actorsOf(config))
    const before = actorsOf(config).find(({ id }) => id === actor.id)
    const after = { ...config, actors: overlay(config.actors, [actor], ({ id }) => id) }
    return previewRegistry(state, after, {
      names: [before, actor].flatMap(listNames),
      tell: (done, total) => events.tell({ kind: 'progress', work, done, total }),
      signal,
    })
  },
)

function listNames(actor: Actor | undefined): readonly string[] {
  return actor === undefined ? [] : [actor.name].concat(actor.aliases, actor.shortNames)
}
