import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A short article with one figure that nobody can miss. */
export function article(killed: number, day = 12): string {
  return [
    `Strike on Raqqa kills ${killed}`,
    '',
    `RAQQA, June ${day}, 2017 (Sample Wire) -- The US-led Coalition said on Monday that at least ${killed} civilians were killed in air strikes on the city of Raqqa.`,
    '',
    'The Coalition assesses every report that it receives.',
    '',
  ].join('\n')
}

/** A running total, said at the end of a month of 2019. */
export function monthly(killed: string, month: string): string {
  return [
    'Coalition publishes its count',
    '',
    `The US-led Coalition said on Friday that at least ${killed} civilians were killed in its air strikes in Iraq and Syria between August 2014 and the end of ${month} 2019.`,
    '',
  ].join('\n')
}

/** The short article as a page, with a menu and a link to another story. */
export function page(killed: number): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strike on Raqqa</title>',
    '<meta property="og:site_name" content="Sample Post"><meta property="article:published_time" content="2017-06-12T10:00:00Z"></head>',
    '<body><nav><a href="/">Home</a> <a href="/syria">Syria</a></nav><main><article><h1>Strike on Raqqa</h1>',
    '<p>Caf&eacute; owners near the clock tower heard the jets – “thrice”, one said – before dawn on Monday.</p>',
    `<p>The US-led Coalition said on Monday that <b>at&nbsp;least <i>${killed}</i> civilians</b> were killed in air strikes on the city of Raqqa.</p>`,
    '<p>The Coalition assesses every report that it receives, and publishes what it finds each month on its own pages.</p>',
    '</article></main><aside class="related"><h2>Related</h2><ul><li><a href="/x">Bomb kills 4 policemen in Kirkuk</a></li></ul></aside></body></html>',
  ].join('\n')
}

/** Writes files into a folder and answers their names. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): readonly string[] {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return Object.keys(files)
}

/** UTF-16, little endian, with a byte order mark. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}
