import type { RulingRequest, Side } from '@recount/api'

/** A ruling on its way, as the form holds it. */
export interface RulingDraft {
  readonly kind: RulingRequest['kind'] | undefined
  /** The side that is a slip. */
  readonly slip: string
  /** The number that was meant, as typed; empty to believe another side. */
  readonly meant: string
  /** The side whose number was meant. */
  readonly believed: string
  readonly claimant: string
  /** `victims` or `measure`, with its value: `victims:children`. */
  readonly term: string
  readonly definition: string
}

/** A draft that decides nothing yet. */
export function draftOf(sides: readonly Side[]): RulingDraft {
  const [first, second] = sides
  const speaker = sides.find(({ claimant }) => claimant !== null)
  return {
    kind: undefined,
    slip: second?.member ?? first?.member ?? '',
    meant: '',
    believed: first?.member ?? '',
    claimant: speaker?.claimant?.id ?? speaker?.claimant?.name ?? '',
    term: listTerms(sides)[0] ?? '',
    definition: '',
  }
}

/** What can be defined about the sides: the classes and measures that they use. */
export function listTerms(sides: readonly Side[]): readonly string[] {
  const victims = sides.flatMap((side) => (side.victims === null ? [] : `victims:${side.victims}`))
  return [...new Set([...victims, ...sides.map(({ measure }) => `measure:${measure}`)])]
}

/** The ruling that a draft comes to; undefined while something is missing. */
export function requestOf(draft: RulingDraft, sides: readonly Side[]): RulingRequest | undefined {
  const members = sides.map(({ member }) => member)
  const [first, ...rest] = members
  switch (draft.kind) {
    case 'merge':
      return { kind: 'merge', figures: members }
    case 'split':
      return first === undefined ? undefined : { kind: 'split', figures: rest, from: [first] }
    case 'slip':
      return slipOf(draft, sides)
    case 'define':
      return definitionOf(draft)
    case undefined:
      return undefined
  }
}

function slipOf({ slip, meant, believed }: RulingDraft, sides: readonly Side[]): RulingRequest | undefined {
  const claimOf = (member: string) => sides.find((side) => side.member === member)?.figure.claim
  const claim = claimOf(slip)
  if (claim === undefined) return undefined
  const typed = meant.replaceAll(/[\s,.’']/g, '')
  if (typed !== '') {
    return /^\d{1,15}$/.test(typed)
      ? { kind: 'slip', claim, meant: Number(typed), believed: null }
      : undefined
  }
  const other = claimOf(believed)
  if (other === undefined || other === claim) return undefined
  return { kind: 'slip', claim, meant: null, believed: other }
}

function definitionOf({ claimant, term, definition }: RulingDraft): RulingRequest | undefined {
  const [what, value] = term.split(':')
  if (claimant === '' || value === undefined || definition.trim() === '') return undefined
  return {
    kind: 'define',
    claimant,
    victims: what === 'victims' ? (value as NonNullable<Side['victims']>) : null,
    measure: what === 'measure' ? (value as Side['measure']) : null,
    definition: definition.trim(),
  }
}
