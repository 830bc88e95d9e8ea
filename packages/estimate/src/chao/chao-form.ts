/**
 * The forms of Chao's lower bound; "Chao's lower bound" alone names none of them (Kosovo: 10,270 to 8,614).
 *
 * - `classic`: f₁²/(2 f₂), Chao (1987, Biometrics 43:783); exact for many lists of like reach.
 * - `bias-corrected`: f₁(f₁ − 1)/(2(f₂ + 1)), which stands where nobody is on exactly two lists (Chao 2005, "Species estimation
 *   and applications", Encyclopedia of Statistical Sciences).
 * - `classic-lists`, `bias-corrected-lists`: either times (t − 1)/t for t lists: without the factor the classic form overstates
 *   few lists even where nothing differs ("Chao2" in Colwell's EstimateS guide, appendix B).
 * - `unequal-lists`: a bound where lists differ in reach, of which the others take no account (after Rivest & Baillargeon
 *   2007, Biometrics 63:999).
 */
export type ChaoForm =
  'classic' | 'bias-corrected' | 'classic-lists' | 'bias-corrected-lists' | 'unequal-lists'

/** Every form, in the order they are told. */
export const chaoForms: readonly ChaoForm[] = [
  'bias-corrected-lists',
  'classic',
  'bias-corrected',
  'classic-lists',
  'unequal-lists',
]

const formNames: Readonly<Record<ChaoForm, string>> = {
  classic: 'Chao (1987), f₁²/2f₂',
  'bias-corrected': 'Chao (1987), bias-corrected',
  'classic-lists': 'Chao (1987) for t lists, f₁²/2f₂ · (t − 1)/t',
  'bias-corrected-lists': 'Chao (1987) for t lists, bias-corrected',
  'unequal-lists': 'Chao’s bound for lists of unequal reach (after Rivest & Baillargeon 2007)',
}

/** A form as it is told beside its number. */
export function sayChaoForm(form: ChaoForm): string {
  return formNames[form]
}
