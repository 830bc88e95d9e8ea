import { LinkError } from '../link-error.ts'

/** Text as an SQL literal. Throws LinkError `input` where it holds the character NUL, at which engines stop reading. */
export function textSql(text: string): string {
  if (text.includes('\0')) {
    const shown = text.replaceAll('\0', '␀').slice(0, 60)
    throw new LinkError(
      'input',
      `The text “${shown}” holds the character NUL.`,
      'Take it out: it stands for nothing.',
    )
  }
  return `'${text.replaceAll("'", "''")}'`
}

/** A name in double quotes, as it is written. */
export function nameSql(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A number as every engine reads it. Throws RangeError for one that is not finite. */
export function numberSql(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`SQL has no number ${value}.`)
  return String(value)
}
