import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { english } from '../src/english/pack.ts'
import { tokenize } from '../src/text/tokens.ts'

const source = join(import.meta.dirname, '../src')
const engine = globSync('**/*.ts', { cwd: source })
  .filter((file) => !/^(?:english|actors)[/\\]/.test(file))
  .toSorted()

const quoted = String.raw`(?:'[\p{Ll}][^'\n]*'|"[^"\n]*\p{Ll}[^"\n]*")`
const key = String.raw`(?:keyAt\([^()]*(?:\([^()]*\)[^()]*)*\)|\.key\b|\b(?:key|word|before|after|next|joint)\b)`

/** How a word of a language gets into code: compared with a token's key, listed in a set, given as a mark or an ending. */
const leaks = {
  'a key compared with a word': `${key}\\s*[!=]==?\\s*${quoted}`,
  'a word compared with a key': `${quoted}\\s*[!=]==?\\s*[^\\n]*${key}`,
  'a case for a word': `switch \\([^\\n]*${key}`,
  'a set of words': `new Set(?:<[^>]*>)?\\(\\s*\\[\\s*${quoted}`,
  'a list searched for a key': `\\[[^\\]]*${quoted}[^\\]]*\\]\\s*\\.includes\\([^\\n]*${key}`,
  'a word for a mark': `isMark\\([^)]*,\\s*${quoted}`,
  'an ending': `(?:endsWith|startsWith)\\(\\s*${quoted}`,
  'a pattern of letters': String.raw`\(\/[^/\n]*\p{Ll}{3,}`,
}
const patterns = Object.entries(leaks).map(([name, pattern]) => ({
  name,
  pattern: new RegExp(pattern, 'u'),
}))

function listLeaks(code: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(code)).map(({ name }) => name)
}

describe('the engine holds no word of a language', () => {
  test.each(engine)('%s', (file) => {
    expect(listLeaks(readFileSync(join(source, file), 'utf8'))).toEqual([])
  })

  test.each([
    [`if (keyAt(view, at) === 'the') return`, 'a key compared with a word'],
    [`keyAt(view, skip(view, at)) !== 'of'`, 'a key compared with a word'],
    [`view.tokens[at]?.key === "o'clock"`, 'a key compared with a word'],
    [`'whom' === keyAt(view, at)`, 'a word compared with a key'],
    [`switch (token.key) {\n  case 'then':`, 'a case for a word'],
    [`const climbs = new Set([\n  'gone',\n  'went',\n])`, 'a set of words'],
    [`new Set<string>(['claimed'])`, 'a set of words'],
    [`['put', 'puts'].includes(keyAt(view, at))`, 'a list searched for a key'],
    [`isMark(view, at, ',', 'and')`, 'a word for a mark'],
    [`token.key.endsWith('ed')`, 'an ending'],
    [`key.replace(/hour|day/, '')`, 'a pattern of letters'],
  ])('a leak is seen: %s', (code, name) => expect(listLeaks(code)).toContain(name))

  test.each([
    `link.rule === 'ranked'`,
    `group.head !== 'bare'`,
    `isMark(view, at, ',', '--')`,
    `hasRole(view, at, 'of')`,
  ])('other strings are none: %s', (code) => expect(listLeaks(code)).toEqual([]))
})

const areas = Object.entries(english).filter(
  (entry): entry is [string, { cues: Readonly<Record<string, readonly string[]>> }] =>
    typeof entry[1] === 'object' && 'cues' in entry[1],
)
const cues = areas.flatMap(([area, { cues: lists }]) =>
  Object.entries(lists).map(([cue, words]) => ({ area, cue, words })),
)

describe('the English pack', () => {
  test('a cue has one list of words', () => {
    const names = cues.map(({ cue }) => cue)
    expect(names).toHaveLength(new Set(names).size)
  })

  test.each(cues)('$area: each word of $cue is one folded token', ({ words }) => {
    expect(words.length).toBeGreaterThan(0)
    // Glued to a letter, as the clitic of an owner is.
    expect(words.filter((word) => !tokenize(`x${word}`).at(-1)!.key.endsWith(word))).toEqual([])
    expect(words).toHaveLength(new Set(words).size)
  })
})
