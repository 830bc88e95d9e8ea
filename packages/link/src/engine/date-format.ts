import { LinkError } from '../link-error.ts'

const partPatterns: Readonly<Record<string, string>> = {
  Y: '([0-9]{4})',
  m: '([0-9]{1,2})',
  d: '([0-9]{1,2})',
}

/** The pattern of text that is written in a format of `%Y`, `%m` and `%d`, a group for each. Throws LinkError for any other part. */
export function datePattern(format: string): string {
  const parts = format.replace(/%(.)|([\\^$.|?*+()[\]{}])/gs, (_, part?: string, sign?: string) => {
    if (part === undefined) return `[${sign === '^' || sign === '\\' || sign === ']' ? '\\' : ''}${sign}]`
    const pattern = partPatterns[part]
    if (pattern !== undefined) return pattern
    throw new LinkError(
      'input',
      `The date format “${format}” has %${part}.`,
      'A date format is made of %Y, %m and %d.',
    )
  })
  return `^${parts}$`
}

/** The parts of a format in their order: `Y`, `m`, `d`. */
export function listDateParts(format: string): readonly string[] {
  return format
    .matchAll(/%(.)/gs)
    .map(([, part = '']) => part)
    .toArray()
}
