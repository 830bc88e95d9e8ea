/**
 * What m and u are before anything is learned, for so many levels that aren't missing, best first. m: 0.95 at the best level,
 * the rest in equal parts at the others. u: such that the best level weighs 10 (log2 m/u), the second 3, and those below it go
 * down in equal steps towards −5; whatever no other level has is at the last. These are the values that EM starts from in
 * Splink (`comparison_level.py`, `_default_m_values`, `_default_u_values`), with u made to add up to 1.
 */
export function startValues(levels: number): readonly { readonly m: number; readonly u: number }[] {
  if (levels === 1) return [{ m: 1, u: 1 }]
  const others = 0.05 / (levels - 1)
  const above = Array.from({ length: levels - 1 }, (_, at) => {
    const m = at === 0 ? 0.95 : others
    return { m, u: m / 2 ** weightAt(at, levels) }
  })
  const taken = above.reduce((sum, { u }) => sum + u, 0)
  return [...above, { m: others, u: 1 - taken }]
}

function weightAt(at: number, levels: number): number {
  return at === 0 ? 10 : 3 - (8 * (at - 1)) / (levels - 2)
}
