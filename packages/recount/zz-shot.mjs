import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'c-'))
const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args.filter(a=>a!=='--single-process'), headless: true })
const [,, base, out, ...paths] = process.argv
const token = new URL(base).searchParams.get('token'), origin = new URL(base).origin
for (const scheme of ['light','dark']) for (const vp of [{width:1280,height:900},{width:360,height:740}]) {
  const ctx = await browser.newContext({ viewport: vp, colorScheme: scheme }); const page = await ctx.newPage()
  page.on('console', m => ['error','warning'].includes(m.type()) && console.log(m.type(), m.text().slice(0,300)))
  page.on('pageerror', e => console.log('pageerror', e.message.slice(0,300)))
  await page.goto(base)
  for (const [i,p] of paths.entries()) { await page.goto(origin+p); await page.locator('h1').first().waitFor(); await page.waitForTimeout(1800); await page.evaluate(`(document.querySelector("main")??document.scrollingElement).scrollTo(0, +new URL(location.href).hash.slice(1)||0)`); await page.waitForTimeout(300); await page.screenshot({ path: `${out}-${i}-${scheme}-${vp.width}.png`, fullPage: false }) }
  await ctx.close()
}
await browser.close()
