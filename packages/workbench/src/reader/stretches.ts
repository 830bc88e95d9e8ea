import { useEffect, useState } from 'react'
import { cutBlocks, type Block } from './blocks.ts'

/** A long text as far as it has arrived. */
export interface Stretches<Extra> {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly isWhole: boolean
  /** What came with the first stretch. */
  readonly extra: Extra | undefined
}

/** One stretch of a text, as it is sent; null where there is no text. */
export interface Stretch<Extra> {
  readonly text: string | null
  readonly length: number | null
  readonly extra: Extra
}

type Load<Extra> = (from: number, to: number, signal: AbortSignal) => Promise<Stretch<Extra>>

/** Code units that are asked for in one go, so that no step holds up the page. */
const stretch = 400_000

interface Held<Extra> {
  readonly key: string
  readonly attempt: number
  readonly stretches: Stretches<Extra> | undefined
  readonly error: Error | null
}

/**
 * Reads a text that never changes, a stretch at a time; what has arrived can be read already. `key` names the text, and
 * `load` must ask for the text of that name.
 */
export function useStretches<Extra>(
  key: string,
  load: Load<Extra>,
): { readonly stretches: Stretches<Extra> | undefined; readonly error: Error | null; retry(): void } {
  const [attempt, setAttempt] = useState(0)
  const [held, setHeld] = useState<Held<Extra>>({ key, attempt, stretches: undefined, error: null })
  useEffect(() => {
    const ending = new AbortController()
    const take = (stretches: Stretches<Extra>) => setHeld({ key, attempt, stretches, error: null })
    readAll(load, ending.signal, take).catch((error: unknown) => {
      if (!ending.signal.aborted) setHeld((before) => ({ ...before, key, attempt, error: error as Error }))
    })
    return () => ending.abort()
  }, [key, load, attempt])
  const isOurs = held.key === key && held.attempt === attempt
  return {
    stretches: isOurs ? held.stretches : undefined,
    error: isOurs ? held.error : null,
    retry: () => setAttempt(attempt + 1),
  }
}

async function readAll<Extra>(
  load: Load<Extra>,
  signal: AbortSignal,
  take: (stretches: Stretches<Extra>) => void,
): Promise<void> {
  const blocks: Block[] = []
  let text = ''
  let extra: Extra | undefined
  let isWhole = false
  while (!isWhole) {
    // oxlint-disable-next-line no-await-in-loop -- one stretch after the other
    const next = await load(text.length, text.length + stretch, signal)
    if (signal.aborted) return
    extra ??= next.extra
    const cut = endOf(blocks)
    const rest = text.slice(cut) + (next.text ?? '')
    text += next.text ?? ''
    isWhole = text.length >= (next.length ?? 0) || next.text === '' || next.text === null
    blocks.push(...cutBlocks(rest, cut, isWhole))
    take({ text, blocks: blocks.slice(), isWhole, extra })
  }
}

function endOf(blocks: readonly Block[]): number {
  const last = blocks.at(-1)
  return last === undefined ? 0 : last.start + last.text.length
}
