import { ConflictError, InputError, type Actor } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { by, reviewer } from '../samples.ts'

const lantern: Actor = {
  id: 'lantern-watch',
  name: 'Lantern Watch',
  kind: 'monitor',
  aliases: ['Lantern'],
  shortNames: [],
  country: null,
  members: [],
}
const farm = { id: 'SY.99/mill-farm', name: 'Mill Farm', within: ['SY.99'], kind: 'site' as const }

const setActor = (actor: Actor) => by({ kind: 'actor-set', payload: { actor } }, 'as it signs its reports')
const setPlace = (place: typeof farm) => by({ kind: 'place-set', payload: { place } })
const undo = (entry: number) => by({ kind: 'decision-undone', payload: { entry } })

export function describeRegistry(engine: Engine): void {
  describe('actors and places', () => {
    test('what was set last under an id is in force, with the entry that set it', async () => {
      const ledger = await openSample(await engine.newLocation())
      const other = { ...lantern, id: 'harbour-desk', name: 'Harbour Desk' }
      const renamed = { ...lantern, name: 'Lantern Watch Network' }
      await ledger.append([setActor(lantern), setActor(other), setPlace(farm), setActor(renamed)])
      const { actors, places } = await ledger.listRegistry()
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect(actors.map(({ actor, entry }) => [actor, entry])).toEqual([
        [other, 2],
        [renamed, 4],
      ])
      expect(places).toEqual([{ place: farm, by: reviewer, at: expect.any(String), why: null, entry: 3 }])
      expect({ entries, faults }).toEqual({ entries: 4, faults: [] })
    })

    test('taken back, the one before is in force again, and then none', async () => {
      const ledger = await openSample(await engine.newLocation())
      const renamed = { ...lantern, name: 'Lantern Watch Network' }
      await ledger.append([setActor(lantern), setActor(renamed), setPlace(farm)])
      const without = await ledger.listRegistry({ without: [2, 3] })
      await ledger.append([undo(2)])
      const before = await ledger.listRegistry()
      await ledger.append([undo(1), undo(3)])
      const none = await ledger.listRegistry()
      const twice = await ledger.append([undo(3)]).catch((caught: unknown) => caught)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(without.actors.map(({ entry }) => entry)).toEqual([1])
      expect(without.places).toEqual([])
      expect(before.actors.map(({ actor }) => actor)).toEqual([lantern])
      expect(none).toEqual({ actors: [], places: [] })
      expect(twice).toBeInstanceOf(ConflictError)
      expect((twice as Error).message).toContain('the place of entry 3 was undone already, by entry 6')
      expect(faults).toEqual([])
    })

    const unsound: readonly [NewEntry, string][] = [
      [setActor({ ...lantern, id: ' ' }), 'entries[0].payload.actor.id'],
      [setActor({ ...lantern, id: 'l'.repeat(201) }), 'entries[0].payload.actor.id'],
      [setActor({ ...lantern, aliases: ['Lantern', ''] }), 'entries[0].payload.actor.aliases[1]'],
      [setActor({ ...lantern, kind: 'club' } as unknown as Actor), 'entries[0].payload.actor.kind'],
      [setPlace({ ...farm, id: 'mill\0farm' }), 'entries[0].payload.place.id'],
      [setPlace({ name: 'Mill Farm' } as unknown as typeof farm), 'entries[0].payload.place.id'],
    ]

    test.each(unsound)('refuses what nobody could be found by: %j', async (entry, path) => {
      const ledger = await openSample(await engine.newLocation())
      const error = await ledger.append([entry]).catch((caught: unknown) => caught)
      await ledger.close()
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).fields[0]?.path).toBe(path)
    })
  })
}
