import type { Engine } from '@recount/tally'
import { openTallyStore, type TallyStore } from '../../pipeline/tally-store.ts'
import type { LiveCase } from '../live/live-case.ts'

/** The tables that tallies and lists of incidents are asked of, kept up to date with the case. */
export interface LiveTally {
  /** Asks the tables once they hold everything that the case shows. */
  ask<T>(use: (engine: Engine) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * The tables of a case, opened when they are first asked. From then on they follow the case change by change, so that whoever
 * asks after a change finds them there.
 */
export function openLiveTally(live: LiveCase): LiveTally {
  let opening: Promise<TallyStore> | undefined
  let following: Promise<unknown> = Promise.resolve()
  const open = async (): Promise<TallyStore> => {
    try {
      return await (opening ??= openTallyStore(live.opened))
    } catch (error) {
      // Who asks next tries again.
      opening = undefined
      throw error
    }
  }
  const follow = async (): Promise<TallyStore> => {
    const store = await open()
    const next = following.then(() => store.catchUp())
    following = next.catch(() => {})
    await next
    return store
  }
  const forget = live.onChange(() => {
    // Who asks next hears of what went wrong here.
    if (opening !== undefined) follow().catch(() => {})
  })
  return {
    async ask(use) {
      return use((await follow()).engine)
    },
    async close() {
      forget()
      await following
      await (await opening)?.close()
    },
  }
}
