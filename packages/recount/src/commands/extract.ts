import { basename } from 'node:path'
import type { Claim } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultLargestDocument } from '../config.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { exitCodeOf, exitCodes } from '../errors.ts'
import { inFileOffsets } from '../pipeline/file-offsets.ts'
import { factsOf, readMetadata, type Metadata } from '../pipeline/metadata.ts'
import { createReader, type Reader, type ReadSource } from '../pipeline/reader.ts'
import { readSourceFile } from '../pipeline/source-file.ts'
import { renderProposal } from '../print/claim-lines.ts'
import { describeFailure } from '../print/failure.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { printable } from '../print/printable.ts'
import { showProgress } from '../print/progress.ts'

export const extractSpec = {
  name: 'extract',
  operands: { label: 'FILE…', least: 1, most: Infinity },
  about: [
    'Reads files and prints the claims found in them. Nothing is recorded and no case is needed. A file that can’t be read is named on stderr and left out; all others are read.',
    'With --jsonl each line is one claim: document is the file’s name; start and end are offsets into the file’s text as it stands on disk, in UTF-16 code units, so that in HTML a span covers the tags inside it.',
  ],
  options: {
    jsonl: { type: 'boolean', summary: 'Prints one claim a line as JSON.' },
    metadata: {
      type: 'string',
      value: 'FILES.json',
      summary:
        'What is known about the files, by path or name: { "name.txt": { "published": "2019-06-28", "publisher": "…" } }; relative dates are resolved from it.',
    },
  },
  examples: [
    { line: 'recount extract article.txt page.html', tells: 'Shows what Recount reads in two files.' },
    {
      line: 'recount extract corpus/*.txt --jsonl --metadata dates.json > claims.jsonl',
      tells: 'The same as data, with publication dates given.',
    },
  ],
} as const satisfies CommandSpec

/** Prints the claims in files; answers the worst of the files' exit codes, or 130 where it was interrupted. */
export async function extract(
  options: OptionsOf<typeof extractSpec>,
  effects: Effects = defaultEffects,
): Promise<number> {
  const metadata =
    options.metadata === undefined ? {} : await readMetadata(effects.resolvePath(options.metadata))
  const reader = await createReader({ actors: [], places: [] })
  const progress = showProgress(effects, 'reading', 'files', options.operands.length)
  let isInterrupted = false
  const forget = effects.onInterrupt(() => (isInterrupted = true))
  const print = options.jsonl ? printJsonl : printListing
  let worst: number = exitCodes.ok
  for (const [index, path] of options.operands.entries()) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time, printed in the order given
      const { source, bytes } = await readOne(path, reader, metadata, effects)
      if (effects.stdout.isTerminal) progress.clear()
      print(source, bytes, effects)
    } catch (error) {
      progress.clear()
      effects.stderr.write(
        describeFailure(path, error)
          .map((line) => `${line}\n`)
          .join(''),
      )
      worst = Math.max(worst, exitCodeOf(error))
    }
    progress.advance(index + 1)
    if (isInterrupted) break
  }
  progress.clear()
  forget()
  return isInterrupted ? exitCodes.interrupted : worst
}

async function readOne(
  path: string,
  reader: Reader,
  metadata: Metadata,
  effects: Effects,
): Promise<{ source: ReadSource; bytes: Uint8Array }> {
  const { bytes } = await readSourceFile(path, effects.resolvePath(path), defaultLargestDocument)
  return { source: reader(bytes, path, factsOf(metadata, path)), bytes }
}

function printJsonl(source: ReadSource, bytes: Uint8Array, { stdout }: Effects): void {
  const claims = inFileOffsets(source, bytes)
  stdout.write(claims.map((claim) => `${JSON.stringify(lineOf(claim, source))}\n`).join(''))
}

function lineOf(claim: Claim, { document }: ReadSource): object {
  return { ...claim, document: basename(document.name), documentId: document.id }
}

function printListing({ document, claims }: ReadSource, _: Uint8Array, { stdout }: Effects): void {
  const paint = paintFor(stdout)
  const width = widthOf(stdout)
  const about = [document.publisher, document.published].filter((fact) => fact !== null).join(', ')
  const title = `${document.name}${about === '' ? '' : ` (${about})`}: ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`
  const lines = [
    paint('bold', printable(title)),
    ...claims.map((claim) => renderProposal(claim, paint, width)),
    '',
  ]
  stdout.write(lines.map((line) => `${line}\n`).join(''))
}
