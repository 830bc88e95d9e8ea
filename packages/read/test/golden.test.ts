import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument, type ReadResult } from '../src/index.ts'

const folder = new URL('golden/', import.meta.url)
const inputs = readdirSync(folder).filter((name) => /\.(?:txt|md|html)$/.test(name))

/** A reading as a reviewer wants to see it: each section with its text, each fact with the words it was found in. */
function describeReading(read: ReadResult): string {
  const {
    text,
    sections,
    evidence,
    warnings,
    mediaType,
    encoding,
    title,
    publisher,
    published,
    language,
    url,
  } = read
  const shown = {
    mediaType,
    encoding,
    title,
    publisher,
    published,
    language,
    url,
    warnings,
    evidence: evidence.map(({ field, rule, value, span }) => {
      const words = span === null ? '' : ` in ${JSON.stringify(text.slice(span.start, span.end))}`
      return `${field} by ${rule}: ${value}${words}`
    }),
    sections: sections.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

describe('golden readings', () => {
  test.each(inputs)('%s', (name) => {
    const expected = new URL(name.replace(/\.\w+$/, '.json'), folder)
    const changed = new URL(name.replace(/\.\w+$/, '-changed.json'), folder)
    const found = describeReading(readDocument(readFileSync(new URL(name, folder)), { name }))
    const known = existsSync(expected) ? readFileSync(expected, 'utf8') : ''
    if (found === known) return rmSync(changed, { force: true })
    writeFileSync(changed, found)
    return expect(found, `see ${name.replace(/\.\w+$/, '-changed.json')}; rename it if it is right`).toBe(
      known,
    )
  })
})
