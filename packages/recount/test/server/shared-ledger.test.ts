import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestServer } from '../../../ledger/test/postgres.ts'
import { makeWorkFolder, recount } from '../command-line.ts'
import { article, writeFiles } from '../samples.ts'
import { listen } from './event-listener.ts'
import { serveCase } from './served-case.ts'

const work = makeWorkFolder()
let server: TestServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('two people who each serve one case on PostgreSQL see what the other decides, and neither overrules the other unseen', async () => {
  const url = await server.createDatabase('team')
  writeFiles(work, { 'a.txt': article(12), 'b.txt': article(19, 20) })
  await recount(['init', 'ann', '--ledger', url], work)
  await recount(['add', '--case', 'ann', 'a.txt', 'b.txt'], work)
  cpSync(join(work, 'ann'), join(work, 'bo'), { recursive: true })
  const [ann, bo] = await Promise.all([
    serveCase(join(work, 'ann'), { by: 'Ann' }),
    serveCase(join(work, 'bo'), { by: 'Bo' }),
  ])
  const window = await listen(bo)
  const claim = ann.live.state.claims[0]?.recorded
  const [id, seen] = [claim?.claim.id ?? '', claim?.last ?? 0]
  const decide = (kind: 'accept' | 'reject', why: string) => ({
    body: { decisions: [{ kind, claim: id, seen }], why },
  })
  expect((await ann.ask('decide', decide('reject', 'another story'))).status).toBe(200)
  const refused = await bo.ask('decide', decide('accept', 'read'))
  expect(refused.status).toBe(409)
  expect(refused.failure?.message).toMatch(/Ann rejected this claim .*another story/)

  const told = await window.until((event) => event.kind === 'changed' && event.by === 'Ann')
  expect(told).toMatchObject({ claims: [id] })
  expect(bo.live.state.findClaim(id)?.recorded.status).toBe('rejected')
  expect(bo.live.state.reconciliation).toEqual(ann.live.state.reconciliation)
  window.close()
  await Promise.all([ann.close(), bo.close()])
})
