import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder } from '../command-line.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const makeEmptyCase = caseMaker(makeWorkFolder())
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await makeEmptyCase('guarded'))
})
afterAll(() => served.close())

interface Got {
  readonly status: number | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** Sends exactly these headers: fetch would set some of its own, and refuses to set others. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(served.origin + path, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends these very bytes and gathers what comes back. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.end(text))
    let told = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (told += piece))
    socket.on('close', () => resolve(told)).on('error', reject)
  })
}

const bearer = () => ({ Authorization: `Bearer ${served.token}` })
const cookieName = () => `recount-${served.port}`

describe('the token', () => {
  test('of the first address becomes a cookie, and leaves the address', async () => {
    const { status, headers } = await get(`/claims?status=proposed&token=${served.token}`)
    expect({ status, location: headers['location'] }).toEqual({
      status: 302,
      location: '/claims?status=proposed',
    })
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toContain(`${cookieName()}=${served.token};`)
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute)
    const [pair = ''] = cookie.split(';')
    expect((await get('/api/session', { Cookie: pair })).status).toBe(200)
  })

  test('is 32 random bytes, another for each server', async () => {
    const other = await serveCase(await makeEmptyCase('other'))
    await other.close()
    expect(Buffer.from(served.token, 'base64url')).toHaveLength(32)
    expect(other.token).not.toBe(served.token)
  })

  test('can’t send anybody to another server', async () => {
    const { headers } = await get(`//elsewhere.example/?token=${served.token}`)
    expect(String(headers['location'])).toMatch(/^\/(?!\/)/)
  })

  test.each([
    ['none', () => ({})],
    ['a wrong one', () => ({ Authorization: `Bearer ${'A'.repeat(43)}` })],
    ['an empty one', () => ({ Authorization: 'Bearer ' })],
    ['the cookie of another port', () => ({ Cookie: `recount-${served.port + 1}=${served.token}` })],
    ['a wrong cookie', () => ({ Cookie: `${cookieName()}=${served.token.slice(1)}` })],
  ])('%s: the API answers 401 as JSON, a page says where to find it', async (_, headers) => {
    const api = await get('/api/session', headers())
    expect(api.status).toBe(401)
    expect(JSON.parse(api.text)).toMatchObject({ code: 'unauthorized', fields: [] })
    const page = await get('/claims', headers())
    expect(page.status).toBe(401)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.text).toContain('address that recount serve printed')
    expect(page.text).not.toContain(served.token)
  })

  test.each(['/?token=wrong', '/?token=', '/api/session?token='])(
    'a wrong one in an address (%s)',
    async (path) => {
      const { status, headers } = await get(path)
      expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 401, cookie: undefined })
    },
  )

  test('the API does not take it from the address', async () => {
    expect((await get(`/api/session?token=${served.token}`)).status).toBe(401)
  })

  test.each(['/api/events', '/api/openapi.json', '/api/claims?format=csv', '/', '/assets/x.js', '/icon.svg'])(
    'nothing at %s is for who has none',
    async (path) => {
      expect((await get(path)).status).toBe(401)
    },
  )

  test('the ledger itself is not for who has none', async () => {
    const headers = { 'Content-Type': 'application/json' }
    expect((await get('/api/ledger/head', headers, 'POST', '{}')).status).toBe(401)
  })
})

describe('a page of somebody else’s', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1.evil.example'])(
    'can’t ask under the name %j (DNS rebinding)',
    async (host) => {
      const { status, text } = await get('/api/session', { ...bearer(), Host: host })
      expect(status).toBe(403)
      expect(JSON.parse(text)).toMatchObject({ code: 'forbidden' })
    },
  )

  test('can’t ask under no name', async () => {
    const told = await sendRaw(`GET /api/session HTTP/1.0\r\nAuthorization: Bearer ${served.token}\r\n\r\n`)
    expect(told).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(told).not.toContain('caseName')
  })

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('this server has the name %s', async (name) => {
    const { status } = await get('/api/session', { ...bearer(), Host: `${name}:${served.port}` })
    expect(status).toBe(200)
  })

  const json = { 'Content-Type': 'application/json' }
  const nothing = JSON.stringify({ entry: 999, why: 'x' })

  test.each([
    ['http://evil.example'],
    ['null'],
    ['http://127.0.0.1'],
    ['http://127.0.0.1:1'],
    ['https://localhost'],
  ])('can’t change anything from the origin %s', async (Origin) => {
    const { status } = await get('/api/undo', { ...bearer(), ...json, Origin }, 'POST', nothing)
    expect(status).toBe(403)
  })

  test('this server’s own page can', async () => {
    const headers = { ...bearer(), ...json, Origin: served.origin, 'Sec-Fetch-Site': 'same-origin' }
    expect((await get('/api/undo', headers, 'POST', nothing)).status).toBe(404)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'can’t send a form (%j)',
    async (type) => {
      const headers = { ...bearer(), ...(type === '' ? {} : { 'Content-Type': type }) }
      expect((await get('/api/undo', headers, 'POST', nothing)).status).toBe(415)
    },
  )

  test.each(['cross-site', 'same-site'])('can’t ask the API, the browser says %s', async (site) => {
    const headers = { ...bearer(), 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'cors' }
    expect((await get('/api/session', headers)).status).toBe(403)
    const navigation = { ...bearer(), 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate' }
    expect(
      (await get('/api/claims?format=csv', { ...navigation, 'Sec-Fetch-Dest': 'document' })).status,
    ).toBe(403)
    expect((await get('/', { ...navigation, 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403)
  })

  test('may link to the workbench, which then asks for the cookie', async () => {
    const headers = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    }
    expect((await get('/claims', headers)).status).toBe(401)
  })

  test('is let in by no header of ours', async () => {
    const { headers } = await get('/api/session', { ...bearer(), Origin: 'http://evil.example' }, 'OPTIONS')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })
})

describe('every answer', () => {
  test.each([
    ['the API', '/api/session', true, 'no-store'],
    ['a page', '/', true, 'no-cache'],
    ['a refusal', '/api/session', false, 'no-store'],
    ['a page of refusal', '/', false, 'no-store'],
    ['what is not there', '/api/none', true, 'no-store'],
  ])('%s bears the headers that keep it in', async (_, path, isKnown, caching) => {
    const { headers } = await get(path, isKnown ? bearer() : {})
    const policy = String(headers['content-security-policy'])
    expect(policy.split('; ')).toEqual([
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
    ])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['cache-control']).toBe(caching)
  })
})

describe('the workbench’s files', () => {
  test.each(['/', '/review', '/claims/abc?x=1', '/a.b/c'])('%s is the workbench', async (path) => {
    const { status, headers, text } = await get(path, bearer())
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/html')
    expect(headers['cache-control']).toBe('no-cache')
    expect(text).toContain('<div id="root">')
  })

  test('those named by their hash are kept, packed small, and known again', async () => {
    const [path = ''] = /\/assets\/[^"]+\.js/.exec((await get('/', bearer())).text) ?? []
    const whole = await get(path, bearer())
    expect(whole.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(whole.headers['content-type']).toContain('javascript')
    const packed = await get(path, { ...bearer(), 'Accept-Encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    const tag = String(whole.headers['etag'])
    expect((await get(path, { ...bearer(), 'If-None-Match': tag })).status).toBe(304)
  })

  test.each([
    '/assets/none.js',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
  ])('there is nothing at %s', async (path) => {
    const { status, text } = await get(path, bearer())
    expect(text).not.toContain('"dependencies"')
    expect(status).not.toBe(500)
  })
})
