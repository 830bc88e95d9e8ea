/** A number of individuals for a sentence: "1,204", "56.7" below a hundred, "0.4". */
export function sayCount(count: number): string {
  const digits = Number.isInteger(count) || Math.abs(count) >= 100 ? 0 : 1
  return count.toLocaleString('en', { maximumFractionDigits: digits })
}

/** A factor for a sentence: "1.5", "12". */
export function sayFactor(factor: number): string {
  return factor.toLocaleString('en', { maximumSignificantDigits: factor < 10 ? 2 : 3 })
}

/** A share for a sentence: "43 %", "0.4 %". */
export function sayShare(share: number): string {
  const percent = 100 * share
  return `${percent.toLocaleString('en', { maximumFractionDigits: percent > 0 && percent < 1 ? 1 : 0 })} %`
}

/** "1 individual", "1,204 individuals". */
export function sayIndividuals(count: number): string {
  return `${sayCount(count)} ${count === 1 ? 'individual' : 'individuals'}`
}
