import type { LeftOut } from './reconciliation.ts'

/** How often each comparison was not made, or not listed. */
export interface Omissions {
  readonly wordless: number
  readonly represented: number
  readonly asides: number
  readonly passedOver: number
}

/** What was left out, for one and for several. */
const wordings: Readonly<Record<keyof Omissions, readonly [one: string, several: string]>> = {
  wordless: [
    'claim in words without a number, which was compared with nothing',
    'claims in words without a number, which were compared with nothing',
  ],
  represented: [
    'pair of statements of two speakers, for which another pair of the same two stands, nearer in time',
    'pairs of statements of two speakers, for which another pair of the same two stands, nearer in time',
  ],
  asides: [
    'figure that stands beside another of the same speaker, document and day; nothing tells how their scopes differ',
    'figures that stand beside another of the same speaker, document and day; nothing tells how their scopes differ',
  ],
  passedOver: [
    'figure in a document that quotes too many speakers to set each beside every other',
    'figures in documents that quote too many speakers to set each beside every other',
  ],
}

/** Says what was left out; nothing is said of what did not happen. */
export function listLeftOut(omissions: Omissions): readonly LeftOut[] {
  const names = ['wordless', 'represented', 'asides', 'passedOver'] as const
  return names
    .map((name) => ({ what: wordings[name][omissions[name] === 1 ? 0 : 1], count: omissions[name] }))
    .filter(({ count }) => count > 0)
}
