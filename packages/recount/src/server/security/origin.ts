import { RecountError } from '@recount/claims'
import type { Context, MiddlewareHandler } from 'hono'

/**
 * Refuses what a page of somebody else's could send. `Host` has to be a name that this server has: a page whose own name was
 * pointed at this machine (DNS rebinding) still sends its own. Whatever changes something needs this server's `Origin`, where
 * one is sent, and JSON, which no plain form can send. `Sec-Fetch-Site` has to tell of this site, or of a person who
 * opened an address; only pages, which say nothing without the token, may be linked to from elsewhere.
 */
export function refuseForeign(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (http, next) => {
    const host = http.req.header('Host') ?? ''
    if (!hosts().has(host.toLowerCase())) throw refuseHost(host, [...hosts()])
    if (!isReading(http)) refuseOrigin(http, hosts())
    refuseSite(http)
    return next()
  }
}

function isReading(http: Context): boolean {
  return http.req.method === 'GET' || http.req.method === 'HEAD'
}

function refuseOrigin(http: Context, hosts: ReadonlySet<string>): void {
  const origin = http.req.header('Origin')
  const isOwn = origin === undefined || (origin.startsWith('http://') && hosts.has(origin.slice(7)))
  if (!isOwn) throw forbid(`Expected a request of this server's own page; this one comes from ${origin}.`)
  const type = (http.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/json') return
  throw new RecountError(
    'media-type',
    `Expected a body of the type application/json; found ${type === '' ? 'no type' : type}.`,
    'Send Content-Type: application/json.',
  )
}

function refuseSite(http: Context): void {
  const site = http.req.header('Sec-Fetch-Site')
  if (site === undefined || site === 'same-origin' || site === 'none') return
  const isLink =
    http.req.method === 'GET' &&
    http.req.header('Sec-Fetch-Mode') === 'navigate' &&
    http.req.header('Sec-Fetch-Dest') === 'document' &&
    !http.req.path.startsWith('/api/')
  if (!isLink)
    throw forbid('Expected a request of this server’s own page; a page of another site sent this one.')
}

function refuseHost(host: string, hosts: readonly string[]): RecountError {
  return new RecountError(
    'forbidden',
    `Expected one of the names of this server, ${hosts.join(', ')}; the request asks for ${host === '' ? 'none' : host}.`,
    'Open the address that recount serve printed. To be reached by another name, start it with --host.',
  )
}

function forbid(message: string): RecountError {
  return new RecountError(
    'forbidden',
    message,
    'Open the workbench itself: the address that recount serve printed.',
  )
}
