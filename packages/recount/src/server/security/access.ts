import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { RecountError } from '@recount/claims'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** 32 random bytes as URL-safe text: whoever has it may do everything. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Lets through whoever shows the token: as a cookie, as `Authorization: Bearer`, or in the first address, which is then
 * exchanged for the cookie and an address without it. Cookies know no ports, so the cookie's name holds it. Throws
 * RecountError of code `unauthorized` for everybody else.
 */
export function requireToken(token: string, port: () => number): MiddlewareHandler {
  return async (http, next) => {
    const name = `recount-${port()}`
    const shown = http.req.query('token')
    if (shown !== undefined && http.req.method === 'GET' && !http.req.path.startsWith('/api/')) {
      if (!isSame(shown, token)) throw refuse('The token in this address is not the one of this server.')
      setCookie(http, name, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return http.redirect(withoutToken(http), 302)
    }
    const given = bearerOf(http) ?? getCookie(http, name)
    if (given === undefined) throw refuse('This server answers only those who have its token.')
    if (!isSame(given, token)) throw refuse('The token that was sent is not the one of this server.')
    return next()
  }
}

function bearerOf(http: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(http.req.header('Authorization') ?? '')?.[1]
}

function withoutToken(http: Context): string {
  const url = new URL(http.req.url)
  url.searchParams.delete('token')
  // Never more than one slash in front: `//host/` would be another server.
  return url.pathname.replace(/^\/{2,}/, '/') + url.search
}

/** Hashes first, so that neither the length nor the place of a difference shows in the time it takes. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function refuse(message: string): RecountError {
  return new RecountError(
    'unauthorized',
    message,
    'Open the whole address that recount serve printed in the terminal; it ends in ?token= and the token. A server that was started again has a new one.',
  )
}
