import type { Fields } from '../model-file/fields.ts'

/** The settings that nothing asked for, with a note on each that isn't among those known to have no effect on scores. */
export function keepUnknown(
  fields: Fields,
  harmless: readonly string[],
): { readonly settings: Readonly<Record<string, unknown>>; readonly notes: readonly string[] } {
  const settings = fields.rest()
  const notes = Object.keys(settings)
    .filter((key) => !harmless.includes(key))
    .map((key) => `${fields.pathOf(key)} is no setting that is known here: it is kept, and has no effect.`)
  return { settings, notes }
}
