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

/** The folder of the case a command works on. */
export function caseFolder(
  options: { readonly case: string | undefined },
  effects: { resolvePath(path: string): string },
): string {
  return effects.resolvePath(options.case ?? '.')
}
