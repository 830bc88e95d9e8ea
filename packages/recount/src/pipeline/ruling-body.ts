import { anchorOf, InputError, type Claim, type RulingBody } from '@recount/claims'
import { listClaims, type NamedFigures } from './figure-search.ts'

/** Figures are one statement. Throws InputError for fewer than two. */
export function mergeFigures(named: readonly NamedFigures[]): RulingBody {
  const claims = listClaims(named)
  if (claims.length < 2) {
    throw new InputError(
      'Expected at least two figures to merge; all the ids given mean one and the same.',
      'Name the other figure as well.',
    )
  }
  return { kind: 'statements-merged', payload: { figures: claims.map(anchorOf) } }
}

/**
 * Figures are not the statement that others are; a statement in `from` stands for all its claims but those that are split
 * off. Throws InputError where nothing is left to split from.
 */
export function splitFigures(named: readonly NamedFigures[], namedFrom: readonly NamedFigures[]): RulingBody {
  const figures = listClaims(named)
  const from = listClaims(namedFrom.map((one) => without(one, figures)))
  if (from.length === 0) {
    throw new InputError(
      'Nothing is left to split from: both sides mean the same figures.',
      'Name the figures that stay behind as what the others are split from.',
    )
  }
  return { kind: 'statement-split', payload: { figures: figures.map(anchorOf), from: from.map(anchorOf) } }
}

/** A statement without the claims that are split off; a claim that was named itself stays, to be refused. */
function without(named: NamedFigures, off: readonly Claim[]): NamedFigures {
  if (named.kind === 'claim') return named
  const gone = new Set(off.map(({ id }) => id))
  return { ...named, claims: named.claims.filter(({ id }) => !gone.has(id)) }
}

/** A figure is a slip; meant is a number, or the one that another claim gives. Throws InputError where that gives none. */
export function confirmSlip(wrong: Claim, meant: number | Claim): RulingBody {
  const believed = typeof meant === 'number' ? null : meant
  return {
    kind: 'slip-confirmed',
    payload: {
      slip: anchorOf(wrong),
      meant: typeof meant === 'number' ? meant : numberOf(meant),
      believed: believed === null ? null : anchorOf(believed),
    },
  }
}

/** The number a claim gives, whatever its form; a range or a figure in words gives none. */
function numberOf({ id, count: { min, max, words } }: Claim): number {
  const number = min ?? max
  if (number !== null && (max === null || number === max)) return number
  throw new InputError(
    `Claim ${id} gives no single number: “${words}”.`,
    'Say which number was meant: --meant N.',
  )
}
