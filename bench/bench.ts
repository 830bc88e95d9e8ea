import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateArticles } from './articles.ts'
import { listMuc, listTexts } from './corpora.ts'
import { measureReading, type ReadingSpeed, type Sample } from './reading.ts'
import { measureImport } from './importing.ts'
import { measureServing } from './serving.ts'
import { benchSeries } from './series.ts'
import { median, runNode, runRecount, type Run } from './run.ts'
import { judge, mebibytes, note, renderFigures, type Row } from './table.ts'
import { measureTallies, type Times } from './tally.ts'

/**
 * Measures how fast Recount is and how much memory it takes: `npm run bench`, or one part of it: `npm run bench -- add`.
 * Not run by the tests, for times depend on the machine and on what else it does.
 */

const parts: Readonly<Record<string, (work: string) => Promise<readonly Row[]>>> = {
  start: benchStart,
  extract: benchExtract,
  demo: benchDemo,
  add: benchAdd,
  serve: benchServe,
  import: benchImport,
  series: () => Promise.resolve(benchSeries()),
  tally: benchTally,
}

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    console.error(`expected ${Object.keys(parts).join(', ')}; found ${unknown.join(', ')}`)
    process.exitCode = 2
    return
  }
  const rows: Row[] = []
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const work = mkdtempSync(join(tmpdir(), 'recount-bench-'))
    try {
      rows.push(...(await bench(work)))
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  console.log(renderFigures(rows))
}

/** Starting the command line, beside starting Node with nothing to do. */
async function benchStart(work: string): Promise<readonly Row[]> {
  const help: number[] = []
  const bare: number[] = []
  for (let round = 0; round < 11; round++) {
    bare.push((await runNode(['--eval', '0'], work)).seconds)
    help.push((await runRecount(['--help'], work)).seconds)
  }
  const [helped, started] = [median(help), median(bare)]
  return [
    judge('recount --help, median of 11', helped <= 0.15, milliseconds(helped), '≤ 150 ms'),
    note('  times as long as an empty Node', (helped / started).toFixed(1)),
  ]
}

/** One thread: bytes to text, text to claims, and both, over the MUC texts and over generated ones. */
async function benchExtract(): Promise<readonly Row[]> {
  const muc = listMuc().flatMap(({ folder }) =>
    listTexts(folder).map((path) => ({ name: path, bytes: readFileSync(path) })),
  )
  const made: readonly Sample[] = Array.from(generateArticles(1000), ({ name, text }) => ({
    name,
    bytes: Buffer.from(text),
  }))
  const rows: Row[] = []
  if (muc.length > 0) rows.push(...tellReading('MUC', muc, await measureReading(muc), 1500))
  else rows.push(note('MUC texts: not on this machine', '–'))
  rows.push(...tellReading('generated', made, await measureReading(made)))
  return rows
}

function tellReading(
  name: string,
  samples: readonly Sample[],
  speed: ReadingSpeed,
  least?: number,
): readonly Row[] {
  const about = `${samples.length} ${name} texts, ${speed.claims} claims`
  const goal = least === undefined ? '' : `≥ ${least}/s`
  const row =
    least === undefined ? note : (what: string, is: string) => judge(what, speed.extracted >= least, is, goal)
  return [
    row(`extract, one thread: ${about}`, `${Math.round(speed.extracted)}/s`),
    note('  read and extract', `${Math.round(speed.both)}/s`),
    note(
      '  share of the time that reading takes',
      `${Math.round((1 - speed.both / speed.extracted) * 100)} %`,
    ),
  ]
}

async function benchDemo(work: string): Promise<readonly Row[]> {
  const { seconds, peak } = await runRecount(['demo', '--no-serve'], work)
  return [
    judge('recount demo', seconds <= 20, `${seconds.toFixed(1)} s`, '≤ 20 s'),
    note('  peak memory', mebibytes(peak)),
  ]
}

/** Adding 1,000 and 10,000 generated articles to an empty case each, and the memory of both. */
async function benchAdd(work: string): Promise<readonly Row[]> {
  const few = await addArticles(1000, join(work, 'few'))
  const many = await addArticles(10_000, join(work, 'many'))
  const growth = (many.peak ?? Number.NaN) / (few.peak ?? Number.NaN)
  return [
    judge(
      'add 10,000 articles to an empty case',
      many.seconds <= 60,
      `${many.seconds.toFixed(1)} s`,
      '≤ 60 s',
    ),
    note('  peak memory', mebibytes(many.peak)),
    note('add 1,000 articles to an empty case', `${few.seconds.toFixed(1)} s`),
    note('  peak memory', mebibytes(few.peak)),
    judge('memory for 10,000 over memory for 1,000', growth <= 1.25, growth.toFixed(2), '≤ 1.25'),
  ]
}

/** Serving a case of 20,000 generated articles: a page of its claims, a decision about one. */
async function benchServe(work: string): Promise<readonly Row[]> {
  const { claims, start, peak, asked } = await measureServing(work)
  return [
    note(`serve ${claims} claims: to the first answer`, `${start.toFixed(1)} s`),
    note('  peak memory', mebibytes(peak)),
    ...[...asked].map(([words, { first, later }]) => {
      const is = `${milliseconds(later / 1000)}, the first time ${milliseconds(first / 1000)}`
      return words.startsWith('to ') || words.includes(' after ')
        ? note(words, is)
        : judge(words, later <= 60, is, '≤ 60 ms')
    }),
  ]
}

/** Counting two million made-up incidents by two facets, beside DuckDB alone; an edit; the first tally of a process. */
async function benchTally(work: string): Promise<readonly Row[]> {
  const { speeds, edit, first } = await measureTallies(work)
  return [
    ...speeds.flatMap(({ by, tally, bare }) => [
      judge(`tally 2,000,000 incidents by ${by}, p50 / p95`, tally.p95 <= 150, tell(tally), '≤ 150 ms'),
      note('  the sums by hand in DuckDB', tell(bare)),
      judge('  p95 over p95', tally.p95 <= 2 * bare.p95, (tally.p95 / bare.p95).toFixed(2), '≤ 2'),
    ]),
    judge(
      'an edit among 2,000,000 incidents until a tally shows it',
      edit.p50 <= 100,
      tell(edit),
      '≤ 100 ms',
    ),
    judge(
      'first tally of 1,000,000 incidents, from the start of the process',
      first <= 3,
      `${first.toFixed(2)} s`,
      '≤ 3 s',
    ),
  ]
}

function tell({ p50, p95 }: Times): string {
  return `${Math.round(p50)} / ${Math.round(p95)} ms`
}

/** Importing a generated table of 20 columns, and one of 1 GB whose rows are long. */
async function benchImport(work: string): Promise<readonly Row[]> {
  const { seconds, peak, rows, bytes } = await measureImport(work, 200_000)
  const speed = Math.round(rows / seconds)
  const told = [
    judge(
      `import ${rows} rows, ${Math.round(bytes / 1_000_000)} MB, into an empty case`,
      speed >= 20_000,
      `${speed} rows/s`,
      '≥ 20000 rows/s',
    ),
    note('  from the command to its end', `${seconds.toFixed(1)} s`),
    note('  peak memory', mebibytes(peak)),
  ]
  const large = await measureImport(work, 400_000, 'a long note '.repeat(200))
  return [
    ...told,
    note(
      `import ${(large.bytes / 1e9).toFixed(1)} GB of ${large.rows} long rows`,
      `${large.seconds.toFixed(1)} s, ${Math.round(large.bytes / 1e6 / large.seconds)} MB/s`,
    ),
    judge('  peak memory', (large.peak ?? 0) <= 1024, mebibytes(large.peak), '≤ 1024 MiB'),
  ]
}

async function addArticles(count: number, folder: string): Promise<Run> {
  mkdirSync(folder)
  const names = Array.from(generateArticles(count), ({ name, text }) => {
    writeFileSync(join(folder, name), text)
    return name
  })
  await runRecount(['init', 'case'], folder)
  return runRecount(['add', '--case', 'case', '--by', 'bench', ...names], folder)
}

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`
}

await main(process.argv.slice(2))
