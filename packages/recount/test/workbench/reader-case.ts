import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recount } from '../command-line.ts'

/** Bytes that the long page has at least. */
const longPage = 20_000_000

/** Sentences with one figure each. */
export const figures = 2_000

/** A report with two thousand figures. */
function writeFigures(): string {
  const sentences = Array.from(
    { length: figures },
    (_, at) =>
      `On ${1 + (at % 28)} May 2017 the Lantern Group said ${3 + (at % 90)} civilians were killed in an air strike on a village near Raqqa.${at % 4 === 3 ? '\n\n' : ' '}`,
  )
  return `Two thousand figures\n\n${sentences.join('')}`
}

/** A page that does all it can to run, load, hide and turn round, with one figure in it. */
function writeHostilePage(length = 0): string {
  const head = `<!doctype html><html><head><title>Quiet page <script>alert('title')</script></title>
<script>alert('script'); fetch('https://evil.example/beacon')</script>
<style>* { display: none !important } body { position: fixed; inset: 0; background: url(https://evil.example/style.png) }</style>
<link rel="stylesheet" href="https://evil.example/sheet.css"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<base href="https://evil.example/"></head><body onload="alert('load')"><article><h1>Quiet page</h1>
<p>On 3 May 2017 the Lantern Group said 12 civilians were killed in an air strike in Raqqa.</p>
<p><img src=x onerror="alert('image')"><svg onload="alert('svg')"><script>alert('inside svg')</script></svg>
<a href="javascript:alert('link')">press me</a> <iframe srcdoc="<script>parent.alert('frame')</script>"></iframe></p>
<p>abc\u202Edesrever\u202C, zero\u200Bwidth, isolate \u2067left open, \uFEFFmark, {{7*7}} \${alert('template')} &lt;script&gt;alert('again')&lt;/script&gt;</p>
<p>${'\u0301'.repeat(400)}stacked ${'unbroken'.repeat(600)}</p>
`
  const filler: string[] = []
  for (let at = 0, size = 0; size < length; at++) {
    const line = `<p>Paragraph ${at} tells of the harbour, the road and the market, and counts nobody.</p>\n`
    filler.push(line)
    size += line.length
  }
  return `${head}${filler.join('')}<p>The very last words.</p></article></body></html>`
}

/** Makes a case with the report of two thousand figures and a long hostile page; answers its folder. */
export async function makeReaderCase(work: string): Promise<string> {
  await run(work, ['init', 'reader'])
  const folder = join(work, 'reader')
  const config = JSON.parse(readFileSync(join(folder, 'recount.json'), 'utf8')) as object
  writeFileSync(join(folder, 'recount.json'), JSON.stringify({ ...config, largestDocument: 2 * longPage }))
  writeFileSync(join(work, 'figures.txt'), writeFigures())
  writeFileSync(join(work, 'hostile.html'), writeHostilePage(longPage))
  await run(work, ['add', '--case', 'reader', 'figures.txt', 'hostile.html'])
  return folder
}

async function run(work: string, words: readonly string[]): Promise<void> {
  const { code, stderr } = await recount(words, work)
  if (code !== 0) throw new Error(`recount ${words.join(' ')} failed: ${stderr}`)
}
