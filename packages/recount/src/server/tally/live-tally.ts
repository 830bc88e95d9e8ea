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
 * Opens the tables of a case when they are first asked. From then on they follow the case change by change, so that whoever
 * asks after a change does not wait for it twice.
 */
export function openLiveTally(live: LiveCase): LiveTally {
  let store: Promise<TallyStore> | undefined
  let following: Promise<unknown> = Promise.resolve()
  let isAsked = false
  const open = (): Promise<TallyStore> => {
    store ??= openTallyStore(live.opened)
    store.catch(() => (store = undefined))
    return store
  }
  const follow = async (): Promise<TallyStore> => {
    const opened = await open()
    const next = following.then(() => opened.catchUp())
    following = next.catch(() => {})
    await next
    return opened
  }
  const forget = live.onChange(() => {
    // Who asks next hears of what went wrong here.
    if (isAsked) follow().catch(() => {})
  })
  return {
    async ask(use) {
      isAsked = true
      return use((await follow()).engine)
    },
    async close() {
      forget()
      await following
      await (await store)?.close()
    },
  }
}
