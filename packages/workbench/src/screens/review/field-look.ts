import type { ClaimField } from '@recount/claims'

/** The fields of the form in their order; how each is marked in the text; the key that sets it from the words selected. */
export const formFields: readonly {
  readonly field: ClaimField
  readonly hue: string
  readonly key: string | null
}[] = [
  { field: 'count', hue: 'hue-count', key: '1' },
  { field: 'measure', hue: 'hue-what', key: '9' },
  { field: 'victims', hue: 'hue-what', key: '8' },
  { field: 'definition', hue: 'hue-what', key: null },
  { field: 'claimant', hue: 'hue-who', key: '2' },
  { field: 'relay', hue: 'hue-who', key: '0' },
  { field: 'perpetrators', hue: 'hue-deed', key: '3' },
  { field: 'places', hue: 'hue-where', key: '4' },
  { field: 'period', hue: 'hue-when', key: '5' },
  { field: 'asOf', hue: 'hue-when', key: '6' },
  { field: 'statedOn', hue: 'hue-when', key: '7' },
  { field: 'means', hue: 'hue-deed', key: null },
  { field: 'stance', hue: 'hue-stance', key: null },
  { field: 'partOf', hue: 'hue-part', key: null },
]
