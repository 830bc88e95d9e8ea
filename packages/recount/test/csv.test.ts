import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecord } from '../src/print/csv.ts'

/** Reads one record as RFC 4180 says, with no help from the writer. */
function readRecord(text: string): readonly string[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const cells: string[] = []
  let rest = text.slice(0, -2)
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/.exec(rest)
    if (match === null) throw new Error(`no record: ${JSON.stringify(rest)}`)
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    rest = rest.slice(match[0].length)
    if (match[3] === '') return cells
  }
}

describe('a record of comma-separated values', () => {
  test('can be read again, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
        expect(readRecord(csvRecord(cells))).toEqual(safe)
      }),
    )
  })

  test.each([
    ['what is not known is empty, not 0', [null, 0, 5], ',0,5\r\n'],
    ['commas, quotes and line breaks are quoted', ['a,b', 'say "x"', 'c\nd'], '"a,b","say ""x""","c\nd"\r\n'],
    [
      'a formula of a hostile page stays text',
      ['=HYPERLINK("http://x")', '-3'],
      '"\'=HYPERLINK(""http://x"")",\'-3\r\n',
    ],
  ])('%s', (_, cells, expected) => {
    expect(csvRecord(cells)).toBe(expected)
  })
})
