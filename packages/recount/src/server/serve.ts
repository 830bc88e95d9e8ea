import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { ConflictError, RecountError } from '@recount/claims'
import type { Effects } from '../effects.ts'
import { isLedgerShared, type Case } from '../pipeline/case.ts'
import { firstAddress, writeServerFile, type ServerAddress } from '../pipeline/server-file.ts'
import type { OnReading } from '../pipeline/case-reading.ts'
import { createApp } from './app.ts'
import { openEvents, type Events } from './events.ts'
import { openLiveCase, type LiveCase } from './live/live-case.ts'
import { findPerson } from './person.ts'
import { makeToken } from './security/access.ts'
import { openLiveTally } from './tally/live-tally.ts'
import { openTextSearch } from './text-search.ts'
import { namesOf } from './security/host-names.ts'
import { openWorks } from './work/works.ts'

/** Where to answer. `ports` are tried in order; 0 is any that is free. */
export interface ServeOptions {
  readonly host: string
  readonly ports: readonly number[]
  /** Told of what the server failed at for a reason that nobody foresaw. */
  readonly onFault?: (error: unknown) => void
}

/** A case that is served. */
export interface Served {
  readonly live: LiveCase
  readonly events: Events
  readonly port: number
  readonly token: string
  /** Where it is, without the token: `http://127.0.0.1:4173`. */
  readonly origin: string
  /** The first address to open. */
  readonly url: string
  /** Ends it: what is being recorded is finished, windows are let go. The case itself stays open. */
  close(): Promise<void>
}

/** Milliseconds between looks for what other processes recorded, where the ledger is one that they can open too. */
const lookEvery = 1_000

/** Milliseconds that requests under way are given to end. */
const patience = 5_000

/**
 * Reads an open case and serves it. Throws ConflictError where another process serves it or no port is free, and what
 * reading the case throws.
 */
export async function serveCase(
  opened: Case,
  { host, ports, onFault = () => {} }: ServeOptions,
  effects: Pick<Effects, 'userName' | 'now'>,
  told: OnReading,
): Promise<Served> {
  if (opened.server !== null) throw tellServed(opened.server)
  const live = await openLiveCase(opened, told)
  const events = openEvents(live)
  const texts = openTextSearch(live, events)
  const tally = openLiveTally(live)
  const now = () => effects.now()
  const works = openWorks(events, now)
  const context = { live, person: findPerson(effects), events, tally, texts, works, now }
  const ending = new AbortController()
  const token = makeToken()
  let port = 0
  let hosts: ReadonlySet<string> = new Set()
  const reach = { token, port: () => port, hosts: () => hosts, ending: ending.signal }
  const app = createApp(context, reach, onFault)
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  port = await listen(server, host, ports)
  hosts = namesOf(host, port)
  const origin = `http://${shownHost(host)}:${port}`
  const forget = await writeServerFile(opened.folder, { origin, token, pid: process.pid })
  const stopLooking = isLedgerShared(opened.config) ? keepLooking(live) : () => {}
  return {
    live,
    events: context.events,
    port,
    token,
    origin,
    url: firstAddress({ origin, token }),
    async close() {
      stopLooking()
      await forget()
      ending.abort()
      await works.close()
      await closeServer(server)
      await live.settle()
      await texts.close()
      await tally.close()
    },
  }
}

/** Looks every second for what other processes recorded. A database that can't be reached now may be reached the next time. */
function keepLooking(live: LiveCase): () => void {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = async (): Promise<void> => {
    await live.catchUp().catch(() => {})
    if (!isStopped) timer = setTimeout(() => void look(), lookEvery)
  }
  void look()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

function tellServed(address: ServerAddress): ConflictError {
  return new ConflictError(
    `The case is served already, by process ${address.pid}.`,
    `The workbench is at ${firstAddress(address)}`,
  )
}

/** Lets requests under way come to their end; one whose reader does not take its answer is cut off. */
async function closeServer(server: Server): Promise<void> {
  const cutting = setTimeout(() => server.closeAllConnections(), patience)
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  clearTimeout(cutting)
}

async function listen(server: Server, host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    // oxlint-disable-next-line no-await-in-loop -- the next port is for where this one is taken
    if (await tryPort(server, host, port)) return (server.address() as AddressInfo).port
  }
  throw new ConflictError(
    ports.length === 1
      ? `Another program answers on port ${ports[0]} already.`
      : `Other programs answer on the ports ${ports[0]} to ${ports.at(-1)} already.`,
    'Choose another with --port.',
  )
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(explain(error, host, port))
    }
    server.once('error', fail)
    server.listen({ host, port }, () => {
      server.off('error', fail)
      resolve(true)
    })
  })
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): RecountError {
  const hints: Readonly<Record<string, string>> = {
    EACCES: 'Ports below 1024 need rights that this account lacks; choose another with --port.',
    EADDRNOTAVAIL: 'Name an address of this machine with --host, or leave it out.',
    ENOTFOUND: 'Name an address of this machine with --host, or leave it out.',
  }
  return new RecountError(
    'listen',
    `Nothing can be served at ${host}:${port}: ${message}.`,
    hints[code ?? ''] ?? null,
  )
}

/** An address that a browser on this machine can open. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
