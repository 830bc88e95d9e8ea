import type { Waterfall } from '@recount/link'
import { alignRight, fill, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** How a pair's weight comes about: where it starts, what each comparison adds or takes away, where it ends. */
export function renderWaterfall(told: Waterfall, paint: Paint, width: number): string {
  const rows = [
    { weight: told.prior, says: 'before anything is compared' },
    ...told.parts.map(({ weight, frequencyWeight, says }) => ({ weight: weight + frequencyWeight, says })),
    { weight: told.weight, says: paint('bold', `together: ${sayProbability(told.probability)}`) },
  ]
  const weights = alignRight(rows.map(({ weight }) => sayWeight(weight)))
  return table(
    rows.map(({ says }, at) => [weights[at] ?? '', printable(says)]),
    width,
  )
}

/** "+3.2", "−0.4": log2 of how many times as likely. */
export function sayWeight(weight: number): string {
  const shown = Math.abs(weight).toFixed(1)
  return weight < 0 ? `−${shown}` : `+${shown}`
}

/** "probability 0.998". */
export function sayProbability(probability: number): string {
  if (probability > 0.9995) return 'probability over 0.999'
  return `probability ${probability < 0.0005 ? 'under 0.001' : probability.toFixed(3)}`
}

/** Sentences, a line each. */
export function renderNotes(notes: readonly string[], width: number): string {
  return notes.map((note) => `${fill(printable(note), width)}\n`).join('')
}
