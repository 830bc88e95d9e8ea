import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCaseMaker } from './demo-case.ts'
import { serveCase, type ServedCase } from './served-case.ts'

const work = mkdtempSync(join(tmpdir(), 'recount-served-report-'))
let served: ServedCase

beforeAll(async () => {
  served = await serveCase(await demoCaseMaker(work)('report'))
})

afterAll(async () => {
  await served.close()
  rmSync(work, { recursive: true, force: true })
})

test('the report is of the case as it stands, and only its own style and script may run', async () => {
  const response = await served.send('/report')
  const page = await response.text()
  expect(response.headers.get('content-disposition')).toBe('inline')
  expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  expect(page).toMatch(/http-equiv="Content-Security-Policy"\s+content="default-src 'none'/)
  expect(page).toContain(served.live.state.head)
})

test('it can be had as a file', async () => {
  const response = await served.send('/report?download')
  await response.arrayBuffer()
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="report.html"')
})

test('nobody reads it without the token', async () => {
  const response = await fetch(`${served.origin}/report`)
  await response.arrayBuffer()
  expect(response.status).toBe(401)
})
