import { parseArgs } from 'node:util'
import type { CommandName } from './command-names.ts'

/** One option of a command. */
interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** May be given several times. */
  readonly multiple?: boolean
  /** What stands for the value in help: `DIR`. Options without one take no value. */
  readonly value?: string
  /** What it does, and what holds where it is not given; one or two plain sentences. */
  readonly summary: string
}

/** What a command takes and how it is explained; help, parsing and docs/commands.md all follow it. */
export interface CommandSpec {
  readonly name: CommandName
  /** The words after the options, as in `FILE…`; null where the command takes none. */
  readonly operands: { readonly label: string; readonly least: number; readonly most: number } | null
  /** Paragraphs. */
  readonly about: readonly string[]
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly examples: readonly { readonly line: string; readonly tells: string }[]
}

type ValueOf<O extends OptionSpec> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? readonly string[]
    : string | undefined

/** The options of a command as data: values by option name, and the operands in order. */
export type OptionsOf<S extends CommandSpec> = {
  readonly [K in keyof S['options']]: ValueOf<S['options'][K]>
} & { readonly operands: readonly string[] }

/**
 * Reads the words after a command's name. Throws InputError on an option that the command does not have, a value that is
 * missing, and too few or too many operands. Options that were not given are undefined, false or empty.
 */
export async function parseOptions<S extends CommandSpec>(
  spec: S,
  words: readonly string[],
): Promise<OptionsOf<S>> {
  const { tokens, values } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(spec.options).map(([name, option]) => [name, argOf(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands = tokens.filter((token) => token.kind === 'positional').map((token) => token.value)
  const faults = [
    ...tokens.filter((token) => token.kind === 'option').flatMap((token) => findOptionFault(spec, token)),
    ...findOperandFault(spec, operands),
  ]
  if (faults.length > 0) throw await refuse(spec, faults)
  const given = Object.entries(spec.options).map(([name, option]) => [name, values[name] ?? absent(option)])
  return { ...Object.fromEntries(given), operands } as OptionsOf<S>
}

function argOf({ type, multiple }: OptionSpec): { type: 'string' | 'boolean'; multiple: boolean } {
  return { type, multiple: multiple === true }
}

function absent({ type, multiple }: OptionSpec): false | readonly string[] | undefined {
  if (type === 'boolean') return false
  return multiple === true ? [] : undefined
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function findOptionFault(spec: CommandSpec, token: OptionToken): readonly string[] {
  const option = Object.hasOwn(spec.options, token.name) ? spec.options[token.name] : undefined
  if (option === undefined) return [`there is no option ${token.rawName}`]
  if (option.type === 'boolean') {
    return token.value === undefined
      ? []
      : [`--${token.name} takes no value; found ${JSON.stringify(token.value)}`]
  }
  const isMissing = token.value === undefined || (token.inlineValue === false && /^--./.test(token.value))
  if (isMissing) return [`--${token.name} needs a value: --${token.name} ${option.value}`]
  return token.value === '' ? [`--${token.name} must not be empty`] : []
}

function findOperandFault({ operands }: CommandSpec, found: readonly string[]): readonly string[] {
  const { label, least, most } = operands ?? { label: '', least: 0, most: 0 }
  if (found.length < least) return [`expected ${label}; found nothing`]
  if (found.length > most && operands === null)
    return [`expected no words besides options; found ${found[0]}`]
  return found.length > most ? [`expected one ${label}; found ${found.join(', ')}`] : []
}

async function refuse(spec: CommandSpec, faults: readonly string[]): Promise<Error> {
  const { InputError } = await import('@recount/claims')
  const hint = `recount ${spec.name} --help shows what it takes.`
  const [first = ''] = faults
  if (faults.length === 1) return new InputError(`${first[0]?.toUpperCase()}${first.slice(1)}.`, hint)
  const fields = faults.map((message) => ({ path: spec.name, message }))
  return new InputError(`${faults.length} things on the command line are wrong.`, hint, fields)
}
