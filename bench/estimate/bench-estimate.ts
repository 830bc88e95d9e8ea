import { availableParallelism } from 'node:os'
import { describeMachine } from '../table.ts'
import { tellCoverage } from './coverage.ts'
import { tellSpeed } from './speed.ts'
import { tellTargets } from './targets.ts'

/**
 * Measures estimation: `npm run bench:estimate`. Sections can be run alone, by name: `targets` (published figures, over the tables
 * beside the repository), `coverage` (stated intervals on populations whose number is known), `speed`. Words behind `--only` keep
 * what they name; `--replicates 50` draws so many tables of each population; `--threads 2` takes so many.
 */

const sections = { targets: tellTargets, coverage: tellCoverage, speed: tellSpeed }

type Section = keyof typeof sections

async function main(words: readonly string[]): Promise<void> {
  const options = {
    replicates: readNumber(words, '--replicates') ?? 200,
    threads: readNumber(words, '--threads') ?? availableParallelism(),
    only: words.includes('--only') ? words.slice(words.indexOf('--only') + 1) : [],
  }
  const wanted = (Object.keys(sections) as Section[]).filter((section) => words.includes(section))
  console.log(`${describeMachine()}\n`)
  for (const section of wanted.length === 0 ? (Object.keys(sections) as Section[]) : wanted) {
    // oxlint-disable-next-line no-await-in-loop -- sections are measured one after another
    console.log(await sections[section](options))
  }
}

function readNumber(words: readonly string[], name: string): number | undefined {
  const at = words.indexOf(name)
  return at < 0 ? undefined : Number(words[at + 1])
}

await main(process.argv.slice(2))
