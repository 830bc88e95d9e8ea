import type { RegistryPreview } from '@recount/api'
import { useEffect, useRef, useState } from 'react'
import { listen } from '../../server/live-updates.ts'

/** Asks for a preview whose progress is told under the name `work`. */
export type AskPreview = (work: string, signal: AbortSignal) => Promise<RegistryPreview>

/** Where a preview stands. `state` is what was asked about, to know one that is out of date. */
export interface PreviewState {
  readonly state: string
  readonly step: { readonly done: number; readonly total: number } | null
  readonly result: RegistryPreview | null
  readonly error: Error | null
}

const nothing: PreviewState = { state: '', step: null, result: null, error: null }

/** A preview of what is typed: begun, followed, ended by leaving or by `stop`. */
export function usePreview() {
  const [preview, setPreview] = useState<PreviewState>(nothing)
  const ending = useRef<AbortController>(null)
  useEffect(() => () => ending.current?.abort(), [])

  const begin = async (state: string, request: AskPreview): Promise<void> => {
    ending.current?.abort()
    const own = new AbortController()
    ending.current = own
    const work = nameWork()
    const step = { done: 0, total: 0 }
    setPreview({ ...nothing, state, step })
    const forget = listen((event) => {
      if (event.kind !== 'progress' || event.work !== work) return
      setPreview((before) => (before.step === null ? before : { ...before, step: event }))
    })
    try {
      const result = await request(work, own.signal)
      setPreview({ state, step: null, result, error: null })
    } catch (error) {
      if (!own.signal.aborted) setPreview({ state, step: null, result: null, error: error as Error })
    } finally {
      forget()
    }
  }
  const stop = (): void => {
    ending.current?.abort()
    setPreview(nothing)
  }
  return { preview, begin, stop }
}

/** A name that no other window uses. */
function nameWork(): string {
  return `preview-${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')}`
}
