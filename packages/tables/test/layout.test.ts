import { expect, test } from 'vitest'
import { InputError, MissingError } from '@recount/claims'
import { findShippedMapping, readRow, readTable, type Mapping } from '../src/index.ts'
import { brief, document, harmColumns, inPieces, mappingOf, readAll, readAllPositions } from './reading.ts'

const mapping = mappingOf([{ field: 'title', column: 'title' }, ...harmColumns])
const table = 'id,title,min,max\n1,Şam حلب,2,3\n2,"a, ""b""\nc",,\n'

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

async function faultOf(
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
  with_: Mapping,
): Promise<InputError> {
  const error: unknown = await readAll(data, with_).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof InputError)) throw new Error('expected an InputError', { cause: error })
  return error
}

test.each([
  ['UTF-8', new TextEncoder().encode(table)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${table}`)],
  ['UTF-16 little-endian with a byte order mark', utf16(`\ufeff${table}`, true)],
  ['UTF-16 big-endian with a byte order mark', utf16(`\ufeff${table}`, false)],
  ['UTF-16 without one', utf16(table, true)],
  ['semicolons', new TextEncoder().encode('id;title;min;max\n1;Şam حلب;2;3\n2;"a, ""b""\nc";;\n')],
  ['tabs', new TextEncoder().encode('id\ttitle\tmin\tmax\n1\tŞam حلب\t2\t3\n2\t"a, ""b""\nc"\t\t\n')],
  ['no line break at the end', new TextEncoder().encode(table.slice(0, -1))],
])('%s', async (_, bytes) => {
  const { incidents, findings, rows, bytes: read } = await readAll(bytes, mapping)
  expect(incidents.map(({ key, title, harm }) => [key, title, harm.killed])).toEqual([
    ['1', 'Şam حلب', { civilians: { min: 2, max: 3 } }],
    ['2', 'a, "b"\nc', {}],
  ])
  expect(incidents.map(({ origin }) => origin)).toEqual([
    { document, row: 2 },
    { document, row: 3 },
  ])
  expect([findings, rows, read]).toEqual([[], 2, bytes.length])
})

test('rows may end in CR LF, in either of both, or in CR', async () => {
  for (const end of ['\r\n', '\r']) {
    const { incidents } = await readAll(`id,title,min,max${end}1,"a",1,2${end}2,b,1,2${end}`, mapping)
    expect(incidents.map(({ title }) => title)).toEqual(['a', 'b'])
  }
  const { incidents } = await readAll('id,title,min,max\r\n1,a,1,2\n2,"b",1,2\r\n', mapping)
  expect(incidents.map(({ harm }) => harm.killed.civilians?.max)).toEqual([2, 2])
})

test('an encoding that the mapping names is used', async () => {
  const arabic = Uint8Array.from([
    ...new TextEncoder().encode('id,title,min,max\n1,'),
    0xcd,
    0xe1,
    0xc8,
    0x2c,
    0x0a,
  ])
  const { incidents } = await readAll(
    arabic,
    mappingOf([{ field: 'title', column: 'title' }], { encoding: 'windows-1256' }),
  )
  expect(incidents[0]?.title).toBe('حلب')
  const fault = await faultOf(arabic, mapping)
  expect(fault.message).toContain('not UTF-8: line 2')
  expect(fault.hint).toContain('windows-1256')
  const unknown = await faultOf(arabic, mappingOf([], { encoding: 'klingon' }))
  expect(unknown.message).toContain('"klingon", which is not known')
})

test('a wrong delimiter is told with what was found and what it seems to be', async () => {
  const commas = mappingOf(harmColumns, { delimiter: ',' })
  const fault = await faultOf('id;min;max\n1;2;3\n', commas)
  expect(fault.message).toBe(
    'Expected the columns "id", "min", "max" separated by commas; found one column "id;min;max": the table seems to be separated by semicolons.',
  )
  expect(fault.hint).toContain('";"')
})

test('every missing column is told, with near spellings', async () => {
  const fault = await faultOf('id,Titel,mini\n1,a,2\n', mapping)
  expect(fault.fields.map(({ path }) => path)).toEqual(['title', 'min', 'max'])
  expect(fault.message).toContain('"title" (is it "Titel"?)')
  expect(fault.message).toContain('"min" (is it "mini"?)')
  expect(fault.message).toContain('Found the columns "id", "Titel", "mini"')
})

test('two columns of one heading are refused where one is read', async () => {
  const fault = await faultOf('id,min,max,min\n1,2,3,4\n', mappingOf(harmColumns))
  expect(fault.message).toContain('several columns of one heading')
  const { findings } = await readAll('id,min,max,x,x\n1,2,3,4,5\n', mappingOf(harmColumns))
  expect(findings.map(({ kind }) => kind)).toEqual(['unmapped-column', 'unmapped-column'])
})

test('an empty table and one of headings alone', async () => {
  expect((await faultOf('', mapping)).message).toContain('empty')
  expect((await faultOf('\n\n', mapping)).message).toContain('empty')
  expect(await readAll('id,title,min,max\n', mapping)).toMatchObject({ incidents: [], findings: [], rows: 0 })
})

test('a quote that never closes is refused with its row and cell', async () => {
  const fault = await faultOf('id,title,min,max\n1,a,1,1\n2,"b,1,1\n3,c,1,1\n', mapping)
  expect(fault.message).toMatch(/^Row 3 of the table, cell 2: a quoted cell begins there and does not end/)
})

test('broken quotes keep the words, and what they shift is told', async () => {
  const { incidents, findings } = await readAll(
    'id,title,min,max\n1,"a" b,1,2\n2,5" shell,1,2\n3,"a" b, c,1,2\n',
    mapping,
  )
  expect(incidents.map(({ title }) => title)).toEqual(['"a" b', '5" shell', '"a" b'])
  expect(findings.map(brief)).toEqual([
    'extra-cells · 4 · – · 2',
    'not-a-number · 4 · min · c',
    'one-sided-range · 4 · min · 1',
  ])
  expect(findings[0]?.message).toContain('under "title" may be broken')
})

test('a row of 10 MB, and a quote that swallows the rest of a table', async () => {
  const long = `x${'y,"" \n'.repeat(1_800_000)}z`
  const { incidents } = await readAll(
    inPieces(`id,title,min,max\n1,"${long}",1,2\n2,b,1,2\n`, 65_536),
    mapping,
  )
  expect(incidents.map(({ title }) => title?.length)).toEqual([long.replaceAll('""', '"').length, 1])
  async function* endless(): AsyncIterable<Uint8Array> {
    yield new TextEncoder().encode('id,title,min,max\n1,"')
    const piece = new TextEncoder().encode('word '.repeat(200_000))
    for (;;) yield piece
  }
  const fault = await faultOf(endless(), mapping)
  expect(fault.message).toMatch(/^Row 2 of the table, cell 2/)
})

test('a reader that stops closes the bytes', async () => {
  let isClosed = false
  async function* bytes(): AsyncIterable<Uint8Array> {
    try {
      for (let row = 0; ; row++)
        yield new TextEncoder().encode(row === 0 ? 'id,min,max\n' : `${row},1,2\n`.repeat(5000))
    } finally {
      isClosed = true
    }
  }
  for await (const { incidents } of readTable(bytes(), mappingOf(harmColumns), { document })) {
    if (incidents.length > 0) break
  }
  expect(isClosed).toBe(true)
})

test('one row is read by its number, under the headings of the table', async () => {
  const read = (row: number) => readRow(inPieces(table), mapping, row)
  expect(await read(3)).toEqual([
    { column: 'id', value: '2' },
    { column: 'title', value: 'a, "b"\nc' },
    { column: 'min', value: '' },
    { column: 'max', value: '' },
  ])
  expect((await read(1)).map(({ value }) => value)).toEqual(['id', 'title', 'min', 'max'])
  await expect(read(4)).rejects.toBeInstanceOf(MissingError)
})

test('positions are refused by a mapping that reads none', async () => {
  await expect(readAllPositions('seq\n1\n', findShippedMapping('ibc') ?? mapping)).rejects.toThrow(
    'reads no table of positions',
  )
})
