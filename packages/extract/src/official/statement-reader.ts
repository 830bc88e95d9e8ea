import { english } from '../english/pack.ts'
import { listSentences } from '../text/sentences.ts'
import { viewSentence } from '../text/view.ts'
import { readConceded } from './conceded-counts.ts'
import { compileOfficial, type OfficialPack } from './official-pack.ts'
import type { OfficialStatement } from './official-statement.ts'
import { readReporter } from './official-reporters.ts'
import { readVerdict } from './official-verdicts.ts'
import { cutStatements, type StatementCut } from './statement-cuts.ts'

/** Reads the statements on single incidents that a text holds, in their order. */
export type StatementReader = (text: string) => readonly OfficialStatement[]

/**
 * Makes a reader of what belligerents say about single incidents: "July 4, 2017, near Raqqah, Syria, via Airwars report. …".
 * A report that lists many is cut apart; text before the first is left out. Deterministic, and keeps nothing between texts.
 */
export function createStatementReader(): StatementReader {
  const pack = compileOfficial(english)
  return (text) => {
    const sections = [{ kind: 'body' as const, start: 0, end: text.length }]
    const views = listSentences(text, sections, pack.pack.abbreviations).map((sentence) =>
      viewSentence(text, sentence, pack.pack, false),
    )
    return cutStatements(views, pack).flatMap((cut) => readStatement(cut, pack) ?? [])
  }
}

const longestWithoutHead = 2000

/** Undefined for what is no statement: nobody brought the report and nothing is decided of it, or a long text that opens with none. */
function readStatement(
  { views, head, isOpened }: StatementCut,
  pack: OfficialPack,
): OfficialStatement | undefined {
  const conceded = readConceded(views)
  const { position, reason, isTold } = readVerdict(views, pack, conceded)
  const isConceded = position?.value === 'credible'
  const reporter = head && readReporter(head.view, head.to, pack)
  const [start, end] = [views[0]!.sentence.start, views.at(-1)!.sentence.end]
  if (!isTold && reporter === null) return undefined
  if (!isOpened && end - start > longestWithoutHead) return undefined
  return {
    start,
    end,
    date: dateOf(head),
    places: head?.places ?? [],
    position,
    reason,
    killed: isConceded ? conceded.killed : null,
    injured: isConceded ? conceded.injured : null,
    reporter,
  }
}

function dateOf(head: StatementCut['head']): OfficialStatement['date'] {
  if (head === null) return null
  const { view, days } = head
  return {
    from: days.first,
    to: days.last,
    otherwise: days.otherwise,
    start: view.tokens[days.from]!.start,
    end: view.tokens[days.to - 1]!.end,
  }
}
