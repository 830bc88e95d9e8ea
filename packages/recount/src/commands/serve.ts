import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { defaultPort, serveUntilInterrupt } from './serving.ts'

export const serveSpec = {
  name: 'serve',
  operands: null,
  about: [
    'Opens the workbench: serves a case to the browsers of this machine, until Ctrl-C. It prints an address that holds a token; whoever opens the whole address may read the case and decide in it, and nobody else can. Nothing is loaded from anywhere else, so it works without a network.',
    'Meanwhile other commands can be used on the same case. They ask the server, and what they record shows in every open window at once.',
  ],
  options: {
    case: caseOption,
    port: {
      type: 'string',
      value: 'N',
      summary: `The port. Default: ${defaultPort}, or the first free one of the ten after it.`,
    },
    host: {
      type: 'string',
      value: 'H',
      summary:
        'The address to answer on. Default: 127.0.0.1, which only this machine reaches. On any other, what is said travels unencrypted; to use it from afar, leave it and open a tunnel: ssh -L 4173:127.0.0.1:4173.',
    },
  },
  examples: [
    { line: 'recount serve --case my-case', tells: 'Serves a case; open the address that it prints.' },
    { line: 'recount serve --case my-case --port 8080', tells: 'The same on a port of one’s choice.' },
  ],
} as const satisfies CommandSpec

/** Serves a case until it is interrupted. */
export async function serve(
  options: OptionsOf<typeof serveSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const port = parsePort(options.port)
  await withCase(caseFolder(options, effects), effects, (opened) =>
    serveUntilInterrupt(opened, { host: options.host ?? '127.0.0.1', port }, effects),
  )
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port >= 0 && port <= 65_535) return port
  throw new InputError(`Expected --port to be a number from 0 to 65535; found ${JSON.stringify(text)}.`)
}
