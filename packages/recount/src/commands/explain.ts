import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import type { CaseReading } from '../pipeline/case-reading.ts'
import { getThing, renderThing } from '../print/explain/explanation.ts'
import type { Source } from '../print/explain/thing.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import type { AnyCase } from '../report/case-view.ts'
import { caseOption } from './case-option.ts'
import { viewCase } from './viewed-case.ts'

export const explainSpec = {
  name: 'explain',
  operands: { label: 'ID', least: 1, most: 1 },
  about: [
    'Shows everything behind a statement, a series, a disagreement, a breakdown (a figure and its parts), a claim or a document: what it is in a sentence, then the sentences it was read from, each with its document, its dates, where in the text it stands and who decided what about it; why claims are one statement and by which routes they came; the rule a disagreement was found by, the words it rests on, and what would settle it; and what else it has to do with.',
    'It is named by its id or the first digits of it, as the other commands show them; a document by its file name too.',
  ],
  options: {
    case: caseOption,
    json: {
      type: 'boolean',
      summary: 'Prints one JSON value: the thing with its kind, and its claims in full.',
    },
  },
  examples: [
    {
      line: 'recount explain --case my-case 59a456caec',
      tells: 'Why two figures are taken for a conflict, and on which words that rests.',
    },
    {
      line: 'recount explain --case my-case lantern-daily.txt',
      tells: 'What was found in one document, and which statements it relays.',
    },
  ],
} as const satisfies CommandSpec

/** Shows everything behind one thing. */
export async function explain(
  options: OptionsOf<typeof explainSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const [id = ''] = options.operands
  const { stdout } = effects
  const { view, reading } = await viewCase(options, effects)
  const source = openSource(view, reading)
  const thing = getThing(id, source)
  if (options.json) return stdout.write(`${JSON.stringify({ what: thing.kind, ...thing.asJson() })}\n`)
  stdout.write(`${renderThing(thing, { source, paint: paintFor(stdout), width: widthOf(stdout) })}\n`)
}

function openSource(view: AnyCase, { recorded, texts }: CaseReading): Source {
  const documents = new Map(recorded.map((one) => [one.document.id, one]))
  return {
    view,
    wordsAt: (document, start, end) => texts.get(document)?.slice(start, end),
    findRecorded: (document) => documents.get(document),
  }
}
