/**
 * Is there an x with every entry above 0 and Σ xᵢ rowᵢ = 0? Scaled so that every entry is 1 or more, x = 1 + u, the question is whether
 * Σ uᵢ rowᵢ = −Σ rowᵢ has a solution u ≥ 0: the first phase of the simplex method, with Bland's rule (1977), so that it ends.
 */
export function hasPositiveSolution(rows: readonly (readonly number[])[], width: number): boolean {
  const tableau = openTableau(rows, width)
  for (;;) {
    const entering = tableau.costs.findIndex((cost, at) => at < rows.length && cost < -rounding)
    if (entering < 0) break
    const leaving = findLeaving(tableau, entering)
    if (leaving === undefined) break
    pivot(tableau, leaving, entering)
  }
  const left = -(tableau.costs.at(-1) as number)
  return left < rounding * Math.max(1, rows.length)
}

/** Each equation a row, the last column its right side; variables left, artificial ones not kept once they left the basis. */
interface Tableau {
  readonly equations: number[][]
  readonly costs: number[]
  readonly basis: number[]
}

function openTableau(rows: readonly (readonly number[])[], width: number): Tableau {
  const equations = Array.from({ length: width }, (_, column) => {
    const entries = rows.map((row) => row[column] as number)
    const right = -entries.reduce((sum, entry) => sum + entry, 0)
    const sign = right < 0 ? -1 : 1
    return [...entries, right].map((entry) => entry * sign)
  })
  const costs = Array.from({ length: rows.length + 1 }, (_, at) =>
    equations.reduce((sum, equation) => sum - (equation[at] as number), 0),
  )
  return { equations, costs, basis: equations.map((_, at) => rows.length + at) }
}

/** The equation with the least ratio, of equals the one whose variable comes first. */
function findLeaving({ equations, basis }: Tableau, entering: number): number | undefined {
  let found: number | undefined
  let least = Infinity
  for (const [at, equation] of equations.entries()) {
    const slope = equation[entering] as number
    if (slope <= rounding) continue
    const ratio = (equation.at(-1) as number) / slope
    const isFirst = found === undefined || (basis[at] as number) < (basis[found] as number)
    if (ratio > least + rounding || (ratio > least - rounding && !isFirst)) continue
    least = Math.min(least, ratio)
    found = at
  }
  return found
}

function pivot({ equations, costs, basis }: Tableau, leaving: number, entering: number): void {
  const equation = equations[leaving] as number[]
  const scale = equation[entering] as number
  for (const at of equation.keys()) equation[at] = (equation[at] as number) / scale
  for (const row of [...equations, costs]) {
    const factor = row[entering] as number
    if (row === equation || factor === 0) continue
    for (const at of row.keys()) row[at] = (row[at] as number) - factor * (equation[at] as number)
    row[entering] = 0
  }
  basis[leaving] = entering
}

const rounding = 1e-9
