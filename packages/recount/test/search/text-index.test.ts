import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPassage } from '../../src/search/passage.ts'
import { openTextIndex } from '../../src/search/text-index.ts'
import { makeWorkFolder } from '../command-line.ts'

const work = makeWorkFolder()
let files = 0

function openIndex(texts: Readonly<Record<string, string>>) {
  const index = openTextIndex(join(work, `index-${files++}`, 'text.sqlite'), 'test')
  index.put(Object.entries(texts).map(([id, text]) => ({ id, title: `Title of ${id}`, text })))
  return index
}

const texts = {
  plain: 'The Coalition said twelve civilians were killed in Raqqa. The market burnt.',
  accents: 'Zwölf Zivilisten in Ar-Raqqa getötet; the café market said so.',
  arabic: 'قُتِلَ اثنا عشر مدنيًّا في الرقة، قال المرصد السوري لحقوق الإنسان.',
  other: 'Nothing of the kind: civilians of the market were safe, said the Coalition.',
}

describe('searching', () => {
  test.each([
    ['civilians', ['other', 'plain']],
    ['CIVILIANS killed', ['plain']],
    ['raq', ['accents', 'plain']],
    ['raq ', []],
    ['"civilians were killed"', ['plain']],
    ['"killed civilians"', []],
    ['“the market”', ['other', 'plain']],
    ['cafe', ['accents']],
    ['getotet', ['accents']],
    ['قتل', ['arabic']],
    ['مدنيا', ['arabic']],
    ['الانسان', ['arabic']],
    ['"المرصد السوري"', ['arabic']],
    ['title plain', ['plain']],
    ['civilians NOT killed', []],
  ])('%s', (typed, found) => {
    const index = openIndex(texts)
    expect([...(index.search(typed) ?? [])].toSorted()).toEqual(found)
    for (const id of found) {
      const marked = findPassage(texts[id as keyof typeof texts], typed).filter(({ isMarked }) => isMarked)
      expect(marked.length > 0 || typed.startsWith('title')).toBe(true)
    }
    index.close()
  })

  test('the title weighs more than the text', () => {
    const index = openIndex({ one: 'about a quokka', quokka: 'nothing' })
    expect(index.search('quokka')).toEqual(['quokka', 'one'])
    index.close()
  })

  test('whatever is typed, it answers, and a passage is words of the text', () => {
    const index = openIndex(texts)
    const word = fc.constantFrom(
      '"',
      '*',
      'AND',
      'NEAR(',
      ')',
      ':',
      '^',
      '-',
      '{',
      '\0',
      '“',
      'civilians',
      'قتل',
      '\ud800',
    )
    const typed = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
    fc.assert(
      fc.property(typed, (parts) => {
        const q = parts.join(' ')
        for (const id of index.search(q) ?? []) {
          const text = texts[id as keyof typeof texts]
          const shown = findPassage(text, q)
            .map((piece) => piece.text)
            .filter((piece) => piece !== '…')
          expect(text).toContain(shown.join(''))
        }
      }),
    )
    index.close()
  })
})

describe('the file', () => {
  test('holds what was put under an id last, and not what was removed', () => {
    const index = openIndex({ one: 'old words', two: 'other words' })
    index.put([{ id: 'one', title: '', text: 'new words' }])
    index.remove(['two'])
    expect([index.search('old'), index.search('words')]).toEqual([[], ['one']])
    index.put([{ id: 'gone', title: 'A lost one', text: null }])
    expect(Object.fromEntries(index.list())).toEqual({ one: { hasText: true }, gone: { hasText: false } })
    index.close()
  })

  test('of another version is made anew', () => {
    const path = join(work, 'version', 'text.sqlite')
    const first = openTextIndex(path, '1')
    first.put([{ id: 'one', title: '', text: 'words' }])
    first.close()
    const same = openTextIndex(path, '1')
    expect(same.list().size).toBe(1)
    same.close()
    const next = openTextIndex(path, '2')
    expect(next.list().size).toBe(0)
    next.close()
  })

  test('is whole after the process that filled it was killed, and is taken up where it stopped', async () => {
    const path = join(work, 'killed', 'text.sqlite')
    const script = fileURLToPath(new URL('children/fill-index.ts', import.meta.url))
    const child = spawn(process.execPath, ['--conditions=recount-source', script, path])
    const exited = once(child, 'exit')
    let said = 0
    for await (const lines of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      said = Number(lines.trim().split('\n').at(-1))
      if (said >= 50) child.kill('SIGKILL')
    }
    await exited
    const index = openTextIndex(path, 'test')
    const held = index.list().size
    expect(held).toBeGreaterThanOrEqual(said)
    expect(held % 10).toBe(0)
    expect(index.search('harbour')).toHaveLength(held)
    expect(index.search(`number${held - 1}`)).toEqual([`d${held - 1}`])
    index.close()
  })
})
