import type { DisagreementKind } from '@recount/reconcile'

/** The kinds in the order a reader should meet them: what no reading explains first, what is harmless last. */
export const kindsInOrder: readonly DisagreementKind[] = [
  'conflict',
  'slip',
  'attribution',
  'definition',
  'unit',
  'scope',
  'revision',
  'rounding',
]

/** Each kind with what one of it is called, its heading and what it means. */
export const kindNotes: Readonly<
  Record<DisagreementKind, { readonly one: string; readonly title: string; readonly note: string }>
> = {
  conflict: {
    one: 'a conflict',
    title: 'Conflicts',
    note: 'About the same people, place and time as far as the sources say, and yet the figures differ.',
  },
  slip: {
    one: 'a slip',
    title: 'Slips',
    note: 'One statement printed with two values a keystroke apart, or parts that give their total only when one is mended.',
  },
  attribution: {
    one: 'one figure in two mouths',
    title: 'Attributions',
    note: 'The same figure is put into different mouths.',
  },
  definition: {
    one: 'a difference of definition',
    title: 'Definitions',
    note: 'The same word means different people: a child under 16 or under 18, the injured counted in or not.',
  },
  unit: {
    one: 'a difference of unit',
    title: 'Units',
    note: 'Different things are counted: deaths against reports of deaths, strikes against people.',
  },
  scope: {
    one: 'a difference of scope',
    title: 'Scopes',
    note: 'The figures cover different places, periods, perpetrators or victims, and can’t be set against each other as they stand.',
  },
  revision: {
    one: 'a revision',
    title: 'Revisions',
    note: 'The same speaker about the same scope, at a later date.',
  },
  rounding: { one: 'a rounding', title: 'Roundings', note: 'One figure is the other, rounded.' },
}
