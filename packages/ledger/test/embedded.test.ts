import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RecountError } from '@recount/claims'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { embeddedEngine, openSample } from './engine.ts'
import { mapInTurn } from './in-turn.ts'
import { addition, by, sampleDocument } from './samples.ts'

const engine = embeddedEngine()
const root = fs.mkdtempSync(join(tmpdir(), 'recount-embedded-'))

beforeAll(() => engine.start())
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await engine.stop()
  fs.rmSync(root, { recursive: true, force: true })
})

describe('an embedded ledger', () => {
  test('has every append on the disk before it resolves', async () => {
    const ledger = await openSample(await engine.newLocation())
    const flushed = vi.spyOn(fs, 'fsyncSync')
    const counts = await mapInTurn(['one', 'two', 'three'], async (name) => {
      await ledger.append([addition(name)])
      return flushed.mock.calls.length
    })
    await ledger.close()
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0)
    expect(counts[2]).toBeGreaterThan(counts[1] ?? 0)
  })

  test('is flushed whole before it takes its name, and is for its owner alone', async () => {
    const folder = join(root, 'deep', 'new')
    const flushed = vi.spyOn(fs, 'fsyncSync')
    const ledger = await openSample({ kind: 'embedded', folder })
    await ledger.close()
    const files = fs.readdirSync(join(folder, 'database'), { recursive: true })
    expect(flushed.mock.calls.length).toBeGreaterThan(files.length)
    expect(fs.readdirSync(folder).sort()).toEqual(['database', 'lock'])
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('starts anew where a first opening was cut off', async () => {
    const folder = join(root, 'half')
    fs.mkdirSync(join(folder, 'database.new', 'base'), { recursive: true })
    fs.writeFileSync(join(folder, 'database.new', 'PG_VERSION'), '1')
    const ledger = await openSample({ kind: 'embedded', folder })
    await ledger.append([addition('one')])
    await ledger.close()
    expect(fs.readdirSync(folder).sort()).toEqual(['database', 'lock'])
  })

  test('opens after a start that was cut off while it wrote its own lock file', async () => {
    const folder = join(root, 'cut')
    const ledger = await openSample({ kind: 'embedded', folder })
    await ledger.append([addition('one')])
    await ledger.close()
    fs.writeFileSync(join(folder, 'database', 'postmaster.pid'), '')
    const reopened = await openSample({ kind: 'embedded', folder })
    expect((await Array.fromAsync(reopened.listEntries())).length).toBe(1)
    await reopened.close()
  })

  test('keeps its log short while it stays open', async () => {
    const location = await engine.newLocation()
    const ledger = await openSample(location)
    const names = Array.from({ length: 60 }, (_, index) => `long ${index}`)
    await mapInTurn(names, (name) => {
      const document = { ...sampleDocument(name), name: incompressible(name, 2 ** 21) }
      return ledger.append([by({ kind: 'document-added', payload: { document, claims: [] } })])
    })
    const log = location.kind === 'embedded' ? join(location.folder, 'database', 'pg_wal') : ''
    const sizes = fs.readdirSync(log).map((name) => fs.statSync(join(log, name)).size)
    await ledger.close()
    const mebibytes = sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20
    expect(mebibytes).toBeLessThan(2 * names.length)
  })

  const broken: readonly [string, (folder: string) => void, string][] = [
    ['a file where the folder should be', (folder) => fs.writeFileSync(folder, ''), 'ledger-folder'],
    ['a cluster without its control file', (folder) => breakCluster(folder), 'ledger-damaged'],
  ]

  test.each(broken)('says what is wrong: %s', async (name, breakFolder, code) => {
    const folder = join(root, name)
    breakFolder(folder)
    const first = await openSample({ kind: 'embedded', folder }).catch((error: unknown) => error)
    const second = await openSample({ kind: 'embedded', folder }).catch((error: unknown) => error)
    expect(first).toBeInstanceOf(RecountError)
    expect([first, second].map((error) => (error as RecountError).code)).toEqual([code, code])
    expect((first as RecountError).message).toContain(folder)
  })
})

function breakCluster(folder: string): void {
  fs.cpSync(join(root, 'half', 'database'), join(folder, 'database'), { recursive: true })
  fs.rmSync(join(folder, 'database', 'global', 'pg_control'))
}

/** Text that PostgreSQL can't make much smaller. */
function incompressible(seed: string, length: number): string {
  return createHash('shake256', { outputLength: length }).update(seed).digest('base64').slice(0, length)
}
