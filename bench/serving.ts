import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateArticles } from './articles.ts'
import { listRecountWords, median, readPeak, runRecount } from './run.ts'

/** What one thing that the server was asked took, in milliseconds: the first time, and the median of later ones. */
interface Asked {
  readonly first: number
  readonly later: number
}

/** What serving a large case takes. */
export interface Serving {
  readonly claims: number
  /** From the start of the command to the first answer, in seconds. */
  readonly start: number
  /** MiB. */
  readonly peak: number | undefined
  readonly asked: ReadonlyMap<string, Asked>
}

/** Articles of the case; each holds some five claims. */
const articles = 20_000

const rounds = 9

/** What is asked, by the words for it. */
const questions: Readonly<Record<string, string>> = {
  'a page of claims': '/api/claims',
  '… filtered by three facets': '/api/claims?measure=killed&status=proposed&place=SY',
  '… sorted by count': '/api/claims?sort=-count',
  '… searched for two words': '/api/claims?q=children+raqqa',
  '… searched, filtered and sorted': '/api/claims?q=civilians&measure=killed&sort=-count',
  '500 claims': '/api/claims?limit=500',
}

/** Makes a case of generated articles, serves it, and asks it over HTTP. */
export async function measureServing(work: string): Promise<Serving> {
  const folder = join(work, 'serving')
  mkdirSync(folder)
  const names = Array.from(generateArticles(articles), ({ name, text }) => {
    writeFileSync(join(folder, name), text)
    return name
  })
  await runRecount(['init', 'case'], folder)
  await runRecount(['add', '--case', 'case', '--by', 'bench', ...names], folder)
  const begun = performance.now()
  const child = spawn(process.execPath, [...listRecountWords(), 'serve', '--case', 'case', '--port', '0'], {
    cwd: folder,
  })
  try {
    const ask = await waitForAddress(child, join(folder, 'case', 'server.json'))
    const session = await ask<{ counts: { claims: { proposed: number } } }>('/api/session')
    const start = (performance.now() - begun) / 1000
    const asked = new Map<string, Asked>()
    for (const [words, path] of Object.entries(questions)) asked.set(words, await time(() => ask(path)))
    for (const [words, taken] of await measureDecisions(ask)) asked.set(words, taken)
    return { claims: session.counts.claims.proposed, start, peak: readPeak(child.pid), asked }
  } finally {
    child.kill('SIGKILL')
  }
}

type Ask = <Answer>(path: string, body?: object) => Promise<Answer>

async function waitForAddress(child: ChildProcess, file: string): Promise<Ask> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the server ended before it answered')))
  })
  const { origin, token } = JSON.parse(readFileSync(file, 'utf8')) as { origin: string; token: string }
  return async <Answer>(path: string, body?: object): Promise<Answer> => {
    const response = await fetch(origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer as Answer
  }
}

/** Deciding about one claim, and the first page of claims after it. */
async function measureDecisions(ask: Ask): Promise<readonly (readonly [string, Asked])[]> {
  const page = '/api/claims?sort=-count'
  const { rows } = await ask<{ rows: { id: string; last: number }[] }>('/api/claims?offset=500')
  const measured: (readonly [string, Asked])[] = []
  for (const kind of ['accept', 'reject']) {
    const [decided, after]: [number[], number[]] = [[], []]
    for (const { id, last } of rows.splice(0, rounds)) {
      const decision = { decisions: [{ kind, claim: id, seen: last }], why: 'bench' }
      decided.push((await time(() => ask('/api/decisions', decision), 1)).first)
      after.push((await time(() => ask(page), 1)).first)
    }
    measured.push([`to ${kind} a claim`, summarize(decided)], ['… a sorted page after it', summarize(after)])
  }
  return measured.map(([words, taken], at) => [at === 3 ? `${words} was rejected` : words, taken] as const)
}

async function time(work: () => Promise<unknown>, times = rounds): Promise<Asked> {
  const taken: number[] = []
  for (let round = 0; round < times; round++) {
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return summarize(taken)
}

function summarize(taken: readonly number[]): Asked {
  const [first = Number.NaN, ...later] = taken
  return { first, later: median(later) }
}
