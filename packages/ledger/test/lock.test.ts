import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConflictError } from '@recount/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLine, startChild, type Child } from './child.ts'
import { embeddedEngine, openSample } from './engine.ts'
import { addition } from './samples.ts'

const racers = 20
const engine = embeddedEngine()
const root = mkdtempSync(join(tmpdir(), 'recount-lock-'))

beforeAll(() => engine.start())
afterAll(async () => {
  await engine.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('the exclusive lock of a folder', () => {
  test.each([
    ['of a ledger that is there', newFolder],
    ['where the ledger is yet to be made', async () => join(root, 'new')],
  ])('lets one of many racing processes in: a folder %s', async (_name, makeFolder) => {
    const folder = await makeFolder()
    const children = Array.from({ length: racers }, () => startChild('racer', folder))
    await Promise.all(children.map(readLine))
    for (const child of children) child.process.stdin?.write('go\n')
    const outcomes = await Promise.all(children.map(readLine))
    const winners = children.filter((_, index) => outcomes[index] === 'won')
    for (const child of children) child.process.stdin?.end()
    await Promise.all(children.map((child) => child.ended))

    expect(winners).toHaveLength(1)
    const losers = outcomes.filter((outcome) => outcome !== 'won')
    expect(losers).toHaveLength(racers - 1)
    for (const loser of losers) expect(loser).toMatch(/^conflict The ledger in .* is open in another process/)
    const after = await openSample({ kind: 'embedded', folder })
    expect(await after.verifyChain()).toEqual({ entries: 0, faults: [] })
    await after.close()
  })

  test('names the holder, also when what is written about it is gone or false', async () => {
    const folder = await newFolder()
    const holder = await startHolder(folder)
    const named = await refusal(folder)
    writeFileSync(join(folder, 'holder.json'), '{"pid":1,"host":"elsewhere","since":"1999"}')
    const falsely = await refusal(folder)
    rmSync(join(folder, 'holder.json'))
    const unnamed = await refusal(folder)
    holder.process.stdin?.end()
    await holder.ended

    expect(named.message).toContain(`process ${holder.pid} on `)
    expect(named.message).toContain('since 2020-01-01T00:00:00.000Z')
    expect(named.hint).toContain('Nothing was read or changed')
    expect(falsely).toBeInstanceOf(ConflictError)
    expect(unnamed.message).toContain('which has not yet written its name')
  })

  test('ends with the process that held it, however that ends', async () => {
    const folder = await newFolder()
    const holder = await startHolder(folder)
    holder.process.kill('SIGKILL')
    await holder.ended
    const isNamed = existsSync(join(folder, 'holder.json'))
    const next = await openSample({ kind: 'embedded', folder })
    await next.append([addition('one')])
    const named = JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')) as { pid: number }
    await next.close()
    expect(isNamed).toBe(true)
    expect(named.pid).toBe(process.pid)
    expect(existsSync(join(folder, 'holder.json'))).toBe(false)
  })

  test('holds within one process too, and loses nothing', async () => {
    const folder = await newFolder()
    const first = await openSample({ kind: 'embedded', folder })
    await first.append([addition('one')])
    const error = await refusal(folder)
    await first.append([addition('two')])
    await first.close()
    const again = await openSample({ kind: 'embedded', folder })
    const found = await again.verifyChain()
    await again.close()
    expect(error).toBeInstanceOf(ConflictError)
    expect(found).toEqual({ entries: 2, faults: [] })
  })

  test('says so where a file can not be locked', async () => {
    const folder = await newFolder()
    writeFileSync(join(folder, 'lock'), 'something that somebody wrote here '.repeat(100))
    await expect(openSample({ kind: 'embedded', folder })).rejects.toMatchObject({ code: 'ledger-lock' })
  })
})

async function newFolder(): Promise<string> {
  const location = await engine.newLocation()
  return location.kind === 'embedded' ? location.folder : ''
}

async function startHolder(folder: string): Promise<Child> {
  const holder = startChild('racer', folder)
  await readLine(holder)
  holder.process.stdin?.write('go\n')
  expect(await readLine(holder)).toBe('won')
  return holder
}

async function refusal(folder: string): Promise<ConflictError> {
  return openSample({ kind: 'embedded', folder }).then(
    () => expect.fail('the ledger was opened twice'),
    (error: unknown) => error as ConflictError,
  )
}
