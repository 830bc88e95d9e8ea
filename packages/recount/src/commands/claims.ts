import { claimStatuses, measures, type Claim } from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { listMatching } from '../pipeline/claim-search.ts'
import { renderClaim, tabbedClaim, tabbedHeading } from '../print/claim-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { caseFolder, caseOption, jsonOption, narrowingOptions } from './case-option.ts'
import { parseChoice } from './choice.ts'

export const claimsSpec = {
  name: 'claims',
  operands: null,
  about: [
    'Lists the claims of a case in the order they were found, document by document: who says so, how many, of what, where and when, and below that the sentence with the figure marked. Claims that nobody has accepted or rejected yet are marked as proposed. Those that recount reread withdrew are kept, and listed only with --status withdrawn.',
    'On a terminal each claim takes two lines; piped, it is one line of tab-separated fields under a heading.',
  ],
  options: {
    case: caseOption,
    ...narrowingOptions,
    status: { type: 'string', value: 'STATUS', summary: `Only ${claimStatuses.join(', ')} ones.` },
    document: {
      type: 'string',
      value: 'ID',
      summary: 'Only claims of one document: the first digits of its id, or its file name.',
    },
    json: jsonOption,
  },
  examples: [
    {
      line: 'recount claims --case my-case --claimant SNHR --place Raqqa',
      tells: 'What the Syrian Network says about Raqqa, the governorate and the city.',
    },
    {
      line: 'recount claims --case my-case --status proposed --json > proposed.jsonl',
      tells: 'What nobody has looked at yet, as data.',
    },
  ],
} as const satisfies CommandSpec

/** Lists claims. */
export async function claims(
  options: OptionsOf<typeof claimsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const filter = {
    ...options,
    measure: parseChoice('measure', measures, options.measure),
    status: parseChoice('status', claimStatuses, options.status),
  }
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const write = writerFor(options, effects)
    let found = 0
    for await (const { recorded, documentName } of listMatching(opened, filter)) {
      write(recorded, documentName, found++)
    }
    if (found === 0) effects.stderr.write('no claim matches\n')
  })
}

type Write = (recorded: RecordedClaim, documentName: string, index: number) => void

function writerFor({ json }: OptionsOf<typeof claimsSpec>, { stdout }: Effects): Write {
  if (json) {
    return (recorded, documentName) => stdout.write(`${JSON.stringify(jsonOf(recorded, documentName))}\n`)
  }
  if (!stdout.isTerminal) {
    return (recorded, documentName, index) => {
      if (index === 0) stdout.write(`${tabbedHeading}\n`)
      stdout.write(`${tabbedClaim(recorded, documentName)}\n`)
    }
  }
  const paint = paintFor(stdout)
  const width = widthOf(stdout)
  return (recorded, documentName, index) => {
    stdout.write(`${index === 0 ? '' : '\n'}${renderClaim(recorded, documentName, paint, width)}\n`)
  }
}

/** The claim as it stands, with its status, its history and what the machine proposed where a person changed that. */
function jsonOf(
  { claim, original, status, decisions, edits, rereadings }: RecordedClaim,
  documentName: string,
): object {
  const proposed: { readonly original?: Claim } = edits.length === 0 ? {} : { original }
  return { ...claim, documentName, status, decisions, edits, rereadings, ...proposed }
}
