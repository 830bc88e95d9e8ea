import {
  claimChangesSchema,
  type ActorRef,
  type Claim,
  type ClaimChanges,
  type ClaimField,
  type Place,
  type Quote,
  type Reading,
} from '@recount/claims'

/** What the form holds: text where a person may be in the middle of typing, values elsewhere. */
export interface FormValues {
  readonly form: Claim['count']['form']
  readonly min: string
  readonly max: string
  readonly span: Pick<Claim['count'], 'start' | 'end' | 'words'>
  readonly measure: Claim['measure']
  readonly victims: NonNullable<Claim['victims']> | ''
  readonly definition: string
  readonly claimant: ActorRef | null
  readonly relay: readonly ActorRef[]
  readonly perpetrators: readonly ActorRef[]
  readonly places: readonly Place[]
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly statedOn: string
  readonly means: Claim['means']
  readonly stance: Claim['stance']
  readonly partOf: string
}

/** What a person changed in a claim and has not sent yet; `quote` where the sentence had to be widened. */
export interface Draft {
  readonly values: Partial<FormValues>
  readonly readings: Partial<Record<ClaimField, readonly Reading[]>>
  readonly quote: Quote | null
}

export const emptyDraft: Draft = { values: {}, readings: {}, quote: null }

/** What a draft comes to: the changes to send, or the fields that do not fit yet. */
export interface DraftResult {
  readonly changes: ClaimChanges
  readonly faults: readonly ClaimField[]
}

/** The form of a claim as it stands. */
export function valuesOf(claim: Claim): FormValues {
  const { count, victims, definition, period, asOf, statedOn, partOf } = claim
  return {
    form: count.form,
    min: textOf(count.min),
    max: textOf(count.max),
    span: { start: count.start, end: count.end, words: count.words },
    measure: claim.measure,
    victims: victims ?? '',
    definition: definition ?? '',
    claimant: claim.claimant,
    relay: claim.relay,
    perpetrators: claim.perpetrators,
    places: claim.places,
    from: period?.from ?? '',
    to: period?.to ?? '',
    asOf: asOf ?? '',
    statedOn: statedOn ?? '',
    means: claim.means,
    stance: claim.stance,
    partOf: partOf ?? '',
  }
}

/** The changes that a draft makes to a claim: only fields whose value is another, with the words they were read from. */
export function resultOf(claim: Claim, draft: Draft): DraftResult {
  const wanted = contentOf({ ...valuesOf(claim), ...draft.values })
  const changed = fieldNames.filter((field) => !isSame(wanted[field], claim[field]))
  const named = (Object.keys(draft.readings) as ClaimField[]).filter(
    (field) => draft.readings[field]?.length !== 0 && !isSame(draft.readings[field], claim.readings[field]),
  )
  const faults = changed.filter((field) => !fits(field, wanted[field]))
  if (changed.length === 0 && named.length === 0) return { changes: {}, faults: [] }
  const readings = Object.fromEntries(
    [...new Set([...changed, ...named])].map((field) => [field, draft.readings[field] ?? []]),
  )
  const values = Object.fromEntries(changed.map((field) => [field, wanted[field]]))
  const quote = draft.quote === null ? {} : { quote: draft.quote }
  return { changes: { ...values, ...quote, readings } as ClaimChanges, faults }
}

/** The words that a field rests on, as the draft has it. */
export function readingsOf(claim: Claim, draft: Draft, field: ClaimField): readonly Reading[] {
  return draft.readings[field] ?? claim.readings[field] ?? []
}

const fieldNames = [
  'count',
  'measure',
  'victims',
  'definition',
  'claimant',
  'relay',
  'perpetrators',
  'places',
  'period',
  'asOf',
  'statedOn',
  'means',
  'stance',
  'partOf',
] as const satisfies readonly ClaimField[]

type Content = Readonly<Record<(typeof fieldNames)[number], unknown>>

function contentOf(values: FormValues): Content {
  const { form, min, max, span, from, to } = values
  const { measure, claimant, relay, perpetrators, places, means, stance } = values
  return {
    count: { form, ...boundsOf(form, numberOf(min), numberOf(max)), ...span },
    measure,
    victims: orNull(values.victims),
    definition: orNull(values.definition),
    claimant,
    relay,
    perpetrators,
    places,
    period: from.trim() === '' && to.trim() === '' ? null : { from: orNull(from), to: orNull(to) },
    asOf: orNull(values.asOf),
    statedOn: orNull(values.statedOn),
    means,
    stance,
    partOf: orNull(values.partOf),
  }
}

/** Which of the two numbers a form has: `exact` has one, which is both. */
function boundsOf(
  form: FormValues['form'],
  min: number | null,
  max: number | null,
): { readonly min: number | null; readonly max: number | null } {
  const only = min ?? max
  switch (form) {
    case 'vague':
      return { min: null, max: null }
    case 'range':
      return { min, max }
    case 'at-least':
    case 'more-than':
      return { min: only, max: null }
    case 'up-to':
    case 'fewer-than':
      return { min: null, max: only }
    default:
      return { min: only, max: only }
  }
}

/** Digits with whatever stands between thousands; NaN for anything else, which fits no count. */
function numberOf(text: string): number | null {
  const digits = text.trim().replaceAll(/[,.\s' ]/g, '')
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value)
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function isSame(a: unknown, b: unknown): boolean {
  return stableJson(a) === stableJson(b)
}

function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function fits(field: ClaimField, value: unknown): boolean {
  return claimChangesSchema.safeParse({ [field]: value }).success
}
