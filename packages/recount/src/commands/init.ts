import { basename } from 'node:path'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { makeCase } from '../pipeline/case.ts'

export const initSpec = {
  name: 'init',
  operands: { label: 'DIR', least: 1, most: 1 },
  about: [
    'Makes a case in a folder that is empty or does not exist yet: recount.json (the configuration), originals/ (the documents as received) and ledger/ (the record of everything added and decided).',
    'The ledger is an embedded PostgreSQL database inside the folder; nothing has to be installed or started. A team can keep it on its own PostgreSQL server instead.',
  ],
  options: {
    name: {
      type: 'string',
      value: 'TEXT',
      summary: 'What the case is called. Default: the name of the folder.',
    },
    ledger: {
      type: 'string',
      value: 'URL',
      summary:
        'Keeps the ledger on a PostgreSQL server (15 or later): postgres://user@host/database?schema=name. Default: the folder ledger/ inside the case.',
    },
    by: { type: 'string', value: 'NAME', summary: 'Who opens the case. Default: the account’s name.' },
  },
  examples: [
    { line: 'recount init my-case', tells: 'Makes the folder my-case with an empty case in it.' },
    {
      line: 'recount init shared --ledger "postgres://ann@db.example/recount?schema=shared"',
      tells: 'The same with the ledger on a server; originals stay in the folder.',
    },
  ],
} as const satisfies CommandSpec

/** Makes an empty case. */
export async function init(
  options: OptionsOf<typeof initSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const [given = ''] = options.operands
  const folder = effects.resolvePath(given)
  const name = options.name ?? basename(folder)
  const ledger = options.ledger === undefined ? {} : { ledger: options.ledger }
  await makeCase(folder, { name, ...ledger }, options.by ?? effects.userName(), effects)
  effects.stdout.write(`made the case ${JSON.stringify(name)} in ${given}\n`)
  effects.stderr.write(`next: recount add --case ${given} FILE…\n`)
}
