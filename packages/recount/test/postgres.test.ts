import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestServer } from '../../ledger/test/postgres.ts'
import { makeWorkFolder, readLines, recount } from './command-line.ts'
import { article, writeFiles } from './samples.ts'

const work = makeWorkFolder()
let server: TestServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('a case keeps its ledger on a PostgreSQL server, from init to verify', async () => {
  const url = `${await server.createDatabase('team')}?schema=first`
  writeFiles(join(work, 'files'), { 'a.txt': article(12), 'b.txt': article(19, 20) })
  expect((await recount(['init', 'first', '--ledger', url], work)).code).toBe(0)
  expect(JSON.parse(readFileSync(join(work, 'first/recount.json'), 'utf8'))).toEqual({
    name: 'first',
    ledger: url,
  })

  const added = await recount(['add', '--case', 'first', 'files/a.txt', 'files/b.txt'], work)
  expect(added.stdout).toMatch(/^added 2, already there 0, failed 0;/)
  const [claim] = readLines<{ id: string }>(
    (await recount(['claims', '--case', 'first', '--json'], work)).stdout,
  )
  const decided = await recount(
    ['accept', '--case', 'first', claim?.id ?? '', '--by', 'Ann', '--why', 'read'],
    work,
  )
  expect(decided.code).toBe(0)
  expect(await recount(['verify', '--case', 'first'], work)).toMatchObject({
    code: 0,
    stdout: 'checked 4 entries, 2 originals, 1 accepted quote: all as recorded\n',
  })

  const taken = await recount(['init', 'second', '--ledger', url], work)
  expect(taken.code).toBe(4)
  expect(taken.stderr).toContain('already belongs to the case "first"')
  expect((await recount(['init', 'second', '--ledger', url.replace('first', 'second')], work)).code).toBe(0)
})
