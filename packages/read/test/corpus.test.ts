import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument, type ReadResult } from '../src/index.ts'

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const isThere = existsSync(corpus)
const reason = isThere ? '' : ' (skipped: no ../shared/corpus beside the repository)'

interface Label {
  readonly document: string
  readonly kind: string
  readonly start: number
  readonly end: number
}

function readFile(folder: string, name: string): ReadResult {
  return readDocument(readFileSync(new URL(`${folder}/${name}`, corpus)), { name })
}

function kindAt(read: ReadResult, at: number): string {
  return read.sections.find(({ start, end }) => at >= start && at < end)?.kind ?? 'none'
}

function listLabels(folder: string): Label[] {
  const lines = readFileSync(new URL(`${folder}/gold.jsonl`, corpus), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Label)
}

describe.skipIf(!isThere)(`labelled articles${reason}`, () => {
  test('every claim is read from the body, no boilerplate figure is', () => {
    const kinds = listLabels('seeds').map((label) =>
      Object.assign({ found: kindAt(readFile('seeds', label.document), label.start) }, label),
    )
    const lost = kinds.filter(({ kind, found }) => kind === 'claim' && found !== 'body')
    const kept = kinds.filter(
      ({ kind, found }) => kind === 'boilerplate' && (found === 'body' || found === 'title'),
    )
    const headless = kinds.filter(({ kind, found }) => kind === 'headline' && found !== 'title')
    expect({ lost, kept, headless }).toEqual({ lost: [], kept: [], headless: [] })
    expect(kinds.length).toBeGreaterThan(40)
  })
})

describe.skipIf(!isThere)(`wire texts in capitals${reason}`, () => {
  test.each(['tst1', 'tst2', 'tst3'])('%s is body but for stamps and signatures, and English', (folder) => {
    const names = isThere
      ? readdirSync(new URL(`muc/${folder}/`, corpus)).filter((name) => /^TST.*\.txt$/.test(name))
      : []
    const reads = names.map((name) => readFile(`muc/${folder}`, name))
    const others = reads.flatMap(({ sections }) => sections.filter(({ kind }) => kind !== 'body'))
    expect(reads.length).toBe(100)
    expect(
      others.every(({ kind, start, end }) => (kind === 'dateline' || kind === 'credit') && end - start < 60),
    ).toBe(true)
    expect(others.length).toBeLessThan(6)
    expect(reads.every(({ language }) => language === 'en')).toBe(true)
    expect(reads.filter(({ published }) => published !== null).length).toBeGreaterThan(85)
  })
})
