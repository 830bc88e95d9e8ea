import type { MiddlewareHandler } from 'hono'

/** Nothing from elsewhere runs, loads, frames or is sent to; blob workers are the map's. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Sets what every answer bears, refusals too, unless it says so itself. What the API says is never kept; a file named by its hash is kept for good. */
export const setHeaders: MiddlewareHandler = async (http, next) => {
  await next()
  for (const [name, value] of Object.entries(headers))
    if (!http.res.headers.has(name)) http.res.headers.set(name, value)
  if (!http.res.headers.has('Cache-Control'))
    http.res.headers.set('Cache-Control', cacheControl(http.req.path, http.res.ok))
}

function cacheControl(path: string, isFound: boolean): string {
  if (path.startsWith('/api/') || !isFound) return 'no-store'
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
