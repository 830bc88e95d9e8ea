import { z } from 'zod'
import { countForms, type CountForm } from './codes.ts'

const bound = z.int().nonnegative().nullable()

/** Which bounds each form gives; a bound that is not given is null. */
export const boundsOfForm: Readonly<Record<CountForm, readonly ('min' | 'max')[]>> = {
  exact: ['min', 'max'],
  about: ['min', 'max'],
  range: ['min', 'max'],
  'at-least': ['min'],
  'more-than': ['min'],
  'up-to': ['max'],
  'fewer-than': ['max'],
  vague: [],
}

/** What a count says in numbers, without its words. */
interface Bounds {
  readonly form: CountForm
  readonly min: number | null
  readonly max: number | null
}

/** Refuses bounds that do not fit the form, saying which were expected and found; for every schema that holds a count. */
export function checkCount(context: z.core.ParsePayload<Bounds>): void {
  const fault = findCountFault(context.value)
  if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value })
}

/**
 * How many, as the speaker put it. `min` and `max` are whole numbers of people, strikes or reports, both inclusive;
 * null is "no bound given". `exact` and `about` n: min = max = n; `at-least` and `more-than` n: min n, max null;
 * `up-to` and `fewer-than` n: min null, max n; `range`: both; `vague`: both null, only the words are known.
 */
export const countSchema = z
  .strictObject({ form: z.enum(countForms), min: bound, max: bound, words: z.string() })
  .check(checkCount)
  .readonly()
export type Count = z.infer<typeof countSchema>

function findCountFault({ form, min, max }: Bounds): string | undefined {
  const given = boundsOfForm[form]
  if ((min !== null) !== given.includes('min') || (max !== null) !== given.includes('max')) {
    return `a count of the form ${form} gives ${given.join(' and ') || 'no bounds'}, and null for the rest; found min ${min}, max ${max}`
  }
  if (min !== null && max !== null && min > max) {
    return `a count's min must not be above its max; found min ${min}, max ${max}`
  }
  if ((form === 'exact' || form === 'about') && min !== max) {
    return `a count of the form ${form} has one number as min and max; found ${min} and ${max}`
  }
  return form === 'fewer-than' && max === 0 ? 'nothing is fewer than 0' : undefined
}
