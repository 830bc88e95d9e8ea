import { RecountError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { openLedger } from '../../src/index.ts'
import { openSample, runSql, type serverEngine } from '../engine.ts'
import { addition, clock } from '../samples.ts'

export function describeServer(engine: ReturnType<typeof serverEngine>): void {
  describe('as a server for several', () => {
    test('two ledgers that append at once keep one chain', async () => {
      const location = await engine.newLocation()
      const pair = await Promise.all([openSample(location), openSample(location)])
      const turns = Array.from({ length: 20 }, (_, turn) => turn)
      await Promise.all(
        pair.flatMap((ledger, who) =>
          turns.map((turn) => ledger.append([addition(`${who}/${turn}`, 1), addition(`both/${turn}`, 1)])),
        ),
      )
      const entries = await Array.fromAsync(pair[0].listEntries())
      const { faults } = await pair[1].verifyChain()
      await Promise.all(pair.map((ledger) => ledger.close()))
      expect(entries.map((entry) => entry.number)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      )
      expect(faults).toEqual([])
    })

    test('verifies one state while another appends', async () => {
      const location = await engine.newLocation()
      const [writer, reader] = await Promise.all([openSample(location), openSample(location)])
      await writer.append(Array.from({ length: 150 }, (_, index) => addition(`before ${index}`, 1)))
      const writing = Promise.all(
        Array.from({ length: 10 }, (_, index) => writer.append([addition(`during ${index}`, 1)])),
      )
      const found = await Promise.all(Array.from({ length: 4 }, () => reader.verifyChain()))
      await writing
      await Promise.all([writer.close(), reader.close()])
      expect(found.flatMap((verification) => verification.faults)).toEqual([])
    })

    test('schemas keep cases apart', async () => {
      const [one, two] = await Promise.all([engine.newLocation(), engine.newLocation()])
      const ledgers = await Promise.all([openSample(one), openSample(two)])
      await ledgers[0].append([addition('one')])
      const seen = await Array.fromAsync(ledgers[1].listEntries())
      await Promise.all(ledgers.map((ledger) => ledger.close()))
      expect(seen).toEqual([])
    })

    test('leaves nothing of a session behind that a pooler would mix up', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append([addition('one')])
      await ledger.verifyChain()
      const held = await runSql(
        engine.server().urlOf('ledgers'),
        `select count(*)::int as locks from pg_locks where locktype = 'advisory'`,
      )
      await ledger.close()
      expect(held).toEqual([{ locks: 0 }])
    })

    test('waits for the disk even where the server was told not to', async () => {
      const url = await engine.server().createDatabase('hasty')
      await runSql(url, 'alter database hasty set synchronous_commit to off')
      await openLedger({ kind: 'postgres', url }, { now: clock() }).then((ledger) => ledger.close())
      await runSql(
        url,
        `create table seen (mode text);
         create function note() returns trigger language plpgsql as $$
           begin insert into public.seen values (current_setting('synchronous_commit')); return new; end $$;
         create trigger note after insert on recount.entry for each row execute function note()`,
      )
      const ledger = await openLedger({ kind: 'postgres', url }, { now: clock() })
      await ledger.append([addition('one')])
      await ledger.close()
      expect(await runSql(url, 'select mode from seen')).toEqual([{ mode: 'on' }])
    })

    test('a connection that the server ends is an error for people, and the next question gets a new one', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append([addition('one')])
      await runSql(
        engine.server().urlOf('ledgers'),
        `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = 'ledgers'`,
      )
      const answers = await Promise.allSettled([ledger.hasDocument('x'), ledger.hasDocument('y')])
      const again = await ledger.append([addition('two')])
      await ledger.close()
      const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? answer.reason : []))
      expect(reasons.filter((reason) => !(reason instanceof RecountError))).toEqual([])
      expect(again[0]?.number).toBe(2)
    })

    const failures: readonly [string, () => Promise<string>, RegExp][] = [
      [
        'wrong password',
        async () => engine.server().urlOf('ledgers', 'guess-work'),
        /^postgres@127\.0\.0\.1:\d+\/ledgers refused the password\.$/,
      ],
      [
        'unknown database',
        async () => engine.server().urlOf('nowhere'),
        /knows no such database: postgres@127\.0\.0\.1:\d+\/nowhere/,
      ],
      [
        'no server',
        async () => 'postgres://postgres:guess-work@127.0.0.1:1/ledgers',
        /No PostgreSQL server answers at postgres@127\.0\.0\.1:1\/ledgers/,
      ],
      [
        'unknown host',
        async () => 'postgres://postgres:guess-work@nowhere.invalid/ledgers',
        /host of postgres@nowhere\.invalid:5432\/ledgers/,
      ],
      ['not UTF-8', () => createLatin(engine), /to be in UTF8, found LATIN1/],
      ['no right to make a schema', () => createStranger(engine), /lacks a right: permission denied/],
    ]

    test.each(failures)('says what is wrong: %s', async (_name, makeUrl, message) => {
      const url = await makeUrl()
      const error = await openLedger({ kind: 'postgres', url }, { now: clock() }).catch(
        (caught: unknown) => caught,
      )
      expect(error).toBeInstanceOf(RecountError)
      expect((error as RecountError).message).toMatch(message)
      expect((error as RecountError).hint).not.toBeNull()
      expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain(
        new URL(url).password,
      )
    })
  })
}

async function createLatin(engine: ReturnType<typeof serverEngine>): Promise<string> {
  const server = engine.server()
  await runSql(
    server.urlOf('postgres'),
    `create database latin encoding 'LATIN1' locale 'C' template template0`,
  )
  return server.urlOf('latin')
}

async function createStranger(engine: ReturnType<typeof serverEngine>): Promise<string> {
  const server = engine.server()
  await runSql(server.urlOf('postgres'), `create role stranger login password 'guess-work'`)
  return server.urlOf('ledgers', 'guess-work').replace('postgres:guess', 'stranger:guess')
}
