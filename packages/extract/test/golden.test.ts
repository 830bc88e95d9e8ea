import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractor, defaultActors } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import { readDocument } from '@recount/read'
import { describe, expect, test } from 'vitest'
import { describeClaims } from './describe-claims.ts'

const folder = join(import.meta.dirname, 'golden')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && !file.includes('.claims'))
  .map((file) => file.slice(0, -4))

const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })

function read(name: string): string {
  const bytes = readFileSync(join(folder, `${name}.txt`))
  const document = readDocument(bytes, { name: `${name}.txt` })
  const { text, sections, title, publisher, published } = document
  return describeClaims(
    extract({ id: name, name, text, sections, title, publisher, published, language: 'en' }),
  )
}

describe('one phenomenon a file', () => {
  test.each(names)('%s', (name) => {
    const expected = join(folder, `${name}.claims.md`)
    const changed = join(folder, `${name}.claims-changed.md`)
    const found = read(name)
    if (!existsSync(expected) && !process.env['CI']) writeFileSync(expected, found)
    rmSync(changed, { force: true })
    const wanted = existsSync(expected) ? readFileSync(expected, 'utf8') : ''
    if (wanted !== found) writeFileSync(changed, found)
    expect(found).toBe(wanted)
  })
})
