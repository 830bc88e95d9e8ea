import { styleText } from 'node:util'
import type { Output } from '../effects.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours text for one output; leaves it as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string

/** The paint of an output. */
export function paintFor(output: Pick<Output, 'hasColors'>): Paint {
  if (!output.hasColors) return (_, text) => text
  return (style, text) => styleText(style, text, { validateStream: false })
}
