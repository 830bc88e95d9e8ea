import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { withCase } from '../../src/pipeline/case.ts'
import { finish, makeWorkFolder, readLines, recount, start } from '../command-line.ts'
import { article, writeFiles } from '../samples.ts'
import { demoCaseMaker } from './demo-case.ts'
import { listen } from './event-listener.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
const clock = { now: () => 0 }

describe('commands on a case that a server has open', () => {
  let folder: string
  let alone: string
  let served: ServedCase

  beforeAll(async () => {
    ;[folder, alone] = [await makeDemo('served'), await makeDemo('alone')]
    served = await serveCase(folder)
  })
  afterAll(() => served.close())

  test('the server says in the folder where it is, for this account alone', () => {
    const path = join(folder, 'server.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      origin: served.origin,
      token: served.token,
      pid: process.pid,
    })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test.each([
    [['claims', '--json']],
    [['claims', '--place', 'Raqqa', '--status', 'proposed']],
    [['statements', '--csv']],
    [['series']],
    [['disagreements']],
    [['rulings']],
    [['verify', '--json']],
    [['explain', 'north-quay-post.txt']],
  ])('%j says what it says without', async (words) => {
    const [through, without] = await Promise.all(
      [folder, alone].map((one) => recount([...words, '--case', one], work)),
    )
    expect(through).toEqual(without)
    expect(through?.code).toBe(0)
    expect(through?.stdout.length).toBeGreaterThan(words[0] === 'rulings' ? -1 : 10)
  })

  test('what they record is recorded, and every window hears of it', async () => {
    const window = await listen(served)
    const [claim] = served.live.state.claims
    const id = claim?.recorded.claim.id ?? ''
    const words = ['accept', '--case', folder, id, '--by', 'Bo', '--why', 'read']
    expect((await recount(words, work)).code).toBe(0)
    const told = await window.until((event) => event.kind === 'changed' && event.by === 'Bo')
    expect(told).toMatchObject({ claims: [id] })
    expect(served.live.state.findClaim(id)?.recorded).toMatchObject({
      status: 'accepted',
      decision: { by: 'Bo', why: 'read' },
    })
    window.close()
  })

  test('documents can be added, and their figures are in the results at once', async () => {
    writeFiles(work, { 'more.txt': article(23) })
    const before = served.live.state
    const added = await recount(['add', '--case', folder, 'more.txt'], work)
    expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining('added 1') as string })
    const now = served.live.state
    expect(now.documents.size).toBe(before.documents.size + 1)
    const statements = now.reconciliation.statements.filter(({ best }) => best.min === 23)
    expect(statements).toHaveLength(1)
    expect(now.view.findStatement(statements[0]?.id ?? '')?.speaker).toContain('coalition')
  })

  test('rulings reach the results too, and leave them when they are undone', async () => {
    const [first, second] = served.live.state.reconciliation.statements
    const count = (): number => served.live.state.reconciliation.statements.length
    const before = count()
    const words = ['--case', folder, '--by', 'Bo', '--why', 'one statement', '--json']
    const merged = await recount(['merge', first?.id ?? '', second?.id ?? '', ...words], work)
    expect(merged.stderr).toBe('')
    expect(count()).toBe(before - 1)
    const [{ entry } = { entry: 0 }] = readLines<{ entry: number }>(merged.stdout)
    await recount(['undo', String(entry), ...words], work)
    expect(count()).toBe(before)
  })

  test('refusals are those of the ledger itself', async () => {
    const decide = ['--by', 'Bo', '--why', 'read']
    const through = await recount(['accept', '--case', folder, 'ffff', ...decide], work)
    const without = await recount(['accept', '--case', alone, 'ffff', ...decide], work)
    expect(through).toEqual(without)
    expect(through.code).toBe(3)
  })

  test('a second server is refused, and told where the first is', async () => {
    const { code, stderr } = await recount(['serve', '--case', folder], work)
    expect(code).toBe(4)
    expect(stderr).toContain('served already')
    expect(stderr).toContain(served.url)
  })

  test('the demo does not remove a case that is open', async () => {
    const { code, stdout, stderr } = await recount(['demo', '--case', folder], work)
    expect(code).toBe(0)
    expect(stderr).toContain('is open in the workbench; it is kept')
    expect(stdout).toContain(served.url)
    expect((await served.ask('getSession')).status).toBe(200)
  })
})

describe('after a server', () => {
  test('that ended, nothing is left of it', async () => {
    const folder = await makeDemo('ended')
    const served = await serveCase(folder)
    await served.close()
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
  })

  test('that was killed, what it said of itself is passed over and removed', async () => {
    const folder = await makeDemo('stale')
    const address = { origin: 'http://127.0.0.1:9', token: 'gone', pid: 1 }
    writeFileSync(join(folder, 'server.json'), JSON.stringify(address))
    expect(await withCase(folder, clock, async ({ server }) => server)).toBeNull()
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
  })

  test('whose port another server has now, that one is not asked', async () => {
    const [mine, theirs] = [await makeDemo('mine'), await makeDemo('theirs')]
    const other = await serveCase(theirs)
    const address = { origin: other.origin, token: 'mine', pid: 1 }
    writeFileSync(join(mine, 'server.json'), JSON.stringify(address))
    expect(await withCase(mine, clock, async ({ server }) => server)).toBeNull()
    await other.close()
  })

  test.each(['', '{', '{"origin":"file:///etc"}'])('a file that says %j is passed over', async (text) => {
    const folder = await makeDemo(`odd-${text.length}`)
    writeFileSync(join(folder, 'server.json'), text)
    expect(await withCase(folder, clock, async ({ server }) => server)).toBeNull()
  })
})

describe('recount serve', () => {
  test('prints the address with the token, and ends on Ctrl-C', async () => {
    const folder = await makeDemo('started')
    const child = start(['serve', '--case', folder, '--port', '0'], work)
    const ended = finish(child)
    const url = await new Promise<string>((resolve, reject) => {
      let told = ''
      child.stdout?.on('data', (text: string) => {
        told += text
        const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/.exec(told)
        if (found !== null && told.includes('Ctrl-C')) resolve(found[0])
      })
      void ended.then(({ stderr }) => reject(new Error(stderr)))
    })
    const page = await fetch(url, { redirect: 'manual' })
    expect(page.status).toBe(302)
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
    expect(existsSync(join(folder, 'server.json'))).toBe(false)
    expect((await readConfig(folder)).name).toContain('sample')
  })

  test('says which port is taken', async () => {
    const folder = await makeDemo('crowded')
    const other = await serveCase(await makeDemo('holder'))
    const { code, stderr } = await recount(['serve', '--case', folder, '--port', String(other.port)], work)
    await other.close()
    expect(code).toBe(4)
    expect(stderr).toContain(`answers on port ${other.port} already`)
    expect(stderr).toContain('--port')
  })

  test.each([
    ['http', 'Expected --port to be a number'],
    ['70000', 'Expected --port to be a number'],
  ])('refuses the port %s', async (port, message) => {
    const { code, stderr } = await recount(['serve', '--port', port], work)
    expect({ code, told: stderr.includes(message) }).toEqual({ code: 2, told: true })
  })

  test('warns where other machines can reach it', async () => {
    const folder = await makeDemo('open')
    const child = start(['serve', '--case', folder, '--port', '0', '--host', '0.0.0.0'], work)
    const ended = finish(child)
    child.stdout?.once('data', () => child.kill('SIGTERM'))
    const { code, stderr } = await ended
    expect(code).toBe(0)
    expect(stderr).toMatch(/^warning: 0\.0\.0\.0 can be reached from other machines/m)
  })
})
