import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'
import { article, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)

interface Listed {
  readonly id: string
  readonly status: string
  readonly stance: string
  readonly decisions: readonly { readonly entry: number; readonly undone: object | null }[]
  readonly edits: readonly { readonly entry: number; readonly undone: object | null }[]
}

async function makeSampleCase(name: string): Promise<string> {
  const folder = await makeEmptyCase(name)
  writeFiles(join(work, `${name}-files`), { 'a.txt': article(12) })
  expect((await recount(['add', '--case', folder, join(`${name}-files`, 'a.txt')], work)).code).toBe(0)
  return folder
}

function run(folder: string, ...words: readonly string[]): Promise<Finished> {
  return recount([...words, '--case', folder, '--by', 'Ann Example', '--why', 'pressed too soon'], work)
}

async function getClaim(folder: string): Promise<Listed> {
  const { stdout } = await recount(['claims', '--case', folder, '--json'], work)
  return readLines<Listed>(stdout)[0]!
}

describe('undo of a decision about a claim', () => {
  test('an acceptance and a correction are taken back, and both are still told', async () => {
    const folder = await makeSampleCase('both')
    const { id, stance } = await getClaim(folder)
    await run(folder, 'edit', id, '--set', 'stance=documented', '--accept')
    const accepted = await getClaim(folder)
    const acceptance = await run(folder, 'undo', '4')
    const correction = await run(folder, 'undo', '3', '--json')
    const now = await getClaim(folder)
    const explained = await recount(['explain', id.slice(0, 12), '--case', folder], work)
    const reported = await recount(['report', '--case', folder, '--out', join(folder, 'r.html')], work)
    const verified = await recount(['verify', '--case', folder], work)

    expect(accepted).toMatchObject({ status: 'accepted', stance: 'documented' })
    expect(acceptance.stdout).toMatch(new RegExp(`^now proposed  ${id.slice(0, 8)}`))
    expect(JSON.parse(correction.stdout)).toEqual({ id, status: 'proposed' })
    expect(now).toMatchObject({
      status: 'proposed',
      stance,
      decisions: [{ entry: 4, undone: { by: 'Ann Example', why: 'pressed too soon', entry: 5 } }],
      edits: [{ entry: 3, undone: { entry: 6 } }],
    })
    expect(explained.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /accepted by Ann Example, [^;]*\(entry 4\): pressed too soon; taken back by Ann Example, [^;]*\(entry 5\)/,
    )
    expect(reported.code).toBe(0)
    expect(verified.code).toBe(0)
  })

  test('a claim whose correction was undone is read again as it was proposed', async () => {
    const folder = await makeSampleCase('reading')
    const { id } = await getClaim(folder)
    await run(folder, 'edit', id, '--set', 'stance=documented')
    await run(folder, 'undo', '3')
    const reread = await run(folder, 'reread')
    expect(reread.stdout).toContain('unchanged 1')
    expect(await getClaim(folder)).toMatchObject({ id, status: 'proposed' })
  })

  test('twice is refused', async () => {
    const folder = await makeSampleCase('twice')
    const { id } = await getClaim(folder)
    await run(folder, 'reject', id)
    await run(folder, 'undo', '3')
    const again = await run(folder, 'undo', '3')
    expect(again).toMatchObject({ code: 4, stdout: '' })
    expect(again.stderr).toContain('the rejection of entry 3 was undone already, by entry 4')
  })
})
