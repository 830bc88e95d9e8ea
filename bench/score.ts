import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCorpus, listMuc, listTexts, sharedFolder } from './corpora.ts'
import { runNode, runRecount } from './run.ts'
import { describeMachine, renderTable } from './table.ts'

/** Scores `recount extract` against the labelled texts beside the repository: `npm run score`. */

type Score = Readonly<Record<string, number | null>>

/** A labelled corpus, the program that scores it, and what has to be reached. */
interface Task {
  readonly name: string
  readonly folder: string
  readonly scorer: 'score-claims.mjs' | 'score-counts.mjs'
}

const fields = [
  'count',
  'form',
  'measure',
  'victims',
  'claimant',
  'perpetrators',
  'places',
  'period',
  'asOf',
  'stance',
]

async function main(): Promise<void> {
  const seeds = findCorpus('seeds')
  const muc = listMuc()
  if (seeds === undefined || muc.length === 0) {
    console.log(`nothing to score: the labelled texts are not in ${sharedFolder}`)
    return
  }
  const work = mkdtempSync(join(tmpdir(), 'recount-score-'))
  try {
    console.log(`${describeMachine()}\n`)
    printSeeds(await scoreTask({ name: 'seeds', folder: seeds, scorer: 'score-claims.mjs' }, work))
    const tasks = [...muc, { name: 'MUC together', folder: gatherMuc(muc, work) }]
    const scores: (readonly [string, Score])[] = []
    for (const task of tasks) {
      scores.push([task.name, await scoreTask({ ...task, scorer: 'score-counts.mjs' }, work)])
    }
    printMuc(scores)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function scoreTask({ name, folder, scorer }: Task, work: string): Promise<Score> {
  const { stdout } = await runRecount(['extract', '--jsonl', ...listTexts(folder)], work)
  const claims = join(work, `${name}.jsonl`)
  writeFileSync(claims, stdout)
  const tool = join(sharedFolder, 'tools', scorer)
  const scored = await runNode([tool, '--corpus', folder, '--claims', claims, '--json'], work)
  return JSON.parse(scored.stdout) as Score
}

/** The MUC sets as one corpus, so that their common recall is counted and not averaged. */
function gatherMuc(sets: ReturnType<typeof listMuc>, work: string): string {
  const together = join(work, 'muc')
  mkdirSync(together)
  for (const { folder } of sets)
    for (const text of listTexts(folder)) cpSync(text, join(together, text.slice(folder.length + 1)))
  for (const name of ['counts.jsonl', 'relevant.txt']) {
    const parts = sets.map(({ folder }) => readFileSync(join(folder, name), 'utf8').trimEnd())
    writeFileSync(join(together, name), `${parts.join('\n')}\n`)
  }
  return together
}

function printSeeds(score: Score): void {
  const rows = [
    goal('figure F1', score.f1, 0.95),
    ...fields.map((field) => goal(`  ${field}`, score[field], 0.85)),
    goal('whole claims', score.whole, 0.75),
    ['false alarms', String(score.falseAlarms), '0', score.falseAlarms === 0 ? 'yes' : 'NO'],
  ]
  const about = `seeds (${score.documents} documents, ${score.figures} figures)`
  console.log(renderTable([about, 'is', 'goal', 'met'], rows))
}

/** The goal is for the three sets together, which stand last; precision is a lower bound (see score-counts.mjs). */
function printMuc(scores: readonly (readonly [string, Score])[]): void {
  const rows = scores.map(([name, { found, coded, recall, precisionAtLeast }]) => [
    name,
    `${found} of ${coded}`,
    share(recall),
    share(precisionAtLeast),
  ])
  const together = scores.at(-1)?.[1]
  const verdict = (isReached: boolean): string => (isReached ? 'yes' : 'NO')
  const goals = [
    ['goal', '', '≥ 0.900', '≥ 0.500'],
    ['met', '', verdict(isMet(together?.recall, 0.9)), verdict(isMet(together?.precisionAtLeast, 0.5))],
  ]
  console.log(
    renderTable(['number and measure', 'found', 'recall', 'precision at least'], [...rows, ...goals]),
  )
}

function goal(name: string, value: number | null | undefined, least: number): readonly string[] {
  return [name, share(value), `≥ ${least.toFixed(3)}`, isMet(value, least) ? 'yes' : 'NO']
}

function isMet(value: number | null | undefined, least: number): boolean {
  return (value ?? 0) >= least
}

function share(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(3)
}

await main()
