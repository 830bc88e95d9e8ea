import { measures } from '@recount/claims'

/** The option that every command on a case has. */
export const caseOption = {
  type: 'string',
  value: 'DIR',
  summary: 'The case. Default: the current folder.',
} as const

/** The option that turns output into data for another program. */
export const jsonOption = {
  type: 'boolean',
  summary: 'Prints JSON Lines: one complete JSON value a line, the same on every machine.',
} as const

/** The options that narrow a list of claims, or of what was made of them, to a speaker, a place, a measure. */
export const narrowingOptions = {
  claimant: {
    type: 'string',
    value: 'NAME',
    summary: 'Only what this actor says: any of its names, or its id.',
  },
  place: { type: 'string', value: 'NAME', summary: 'Only figures about this place or a place inside it.' },
  measure: { type: 'string', value: 'MEASURE', summary: `Only this measure: ${measures.join(', ')}.` },
} as const

/** The folder of the case a command works on. */
export function caseFolder(
  options: { readonly case: string | undefined },
  effects: { resolvePath(path: string): string },
): string {
  return effects.resolvePath(options.case ?? '.')
}
