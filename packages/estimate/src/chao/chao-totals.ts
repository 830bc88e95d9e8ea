/**
 * The forms of Chao's lower bound: `1987` f₁²/(2 f₂) (Chao 1987, Biometrics 43:783, eq. 7), `bias-corrected`
 * f₁(f₁ − 1)/(2(f₂ + 1)) (Chao 1989, Biometrics 45:427; 2005), and either times (t − 1)/t for t lists, a number that is not
 * large (Chao 1987, section 2; Chao & Colwell 2017, SORT 41:3, eq. 5).
 */
export type ChaoForm = '1987' | 'bias-corrected' | 'lists' | 'lists-bias-corrected'

/** Individuals on exactly one and exactly two lists, and the number of lists. */
export interface Frequencies {
  readonly once: number
  readonly twice: number
  readonly lists: number
}

/** Undocumented at the least; null where the form needs somebody on exactly two lists and there is nobody. */
export function findChaoUndocumented(form: ChaoForm, { once, twice, lists }: Frequencies): number | null {
  const factor = form === '1987' || form === 'bias-corrected' ? 1 : (lists - 1) / lists
  if (form === 'bias-corrected' || form === 'lists-bias-corrected') {
    return (factor * once * Math.max(once - 1, 0)) / (2 * (twice + 1))
  }
  return twice === 0 ? null : (factor * once * once) / (2 * twice)
}
