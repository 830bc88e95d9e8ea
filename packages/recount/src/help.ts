import { commandSummaries } from './command-names.ts'
import type { CommandSpec } from './command-spec.ts'

const width = 88
const indent = '  '

/** `recount --help`. */
export function renderHelp(version: string): string {
  const names = Object.entries(commandSummaries)
  return [
    `recount ${version}: keeps what each source says about people killed and injured, and counts again`,
    '',
    'usage: recount COMMAND [options]',
    '',
    ...renderTable(names),
    '',
    'recount COMMAND --help explains a command and gives an example; recount --version prints the version.',
    '',
    'example:',
    `${indent}recount init my-case && cd my-case`,
    `${indent}recount add ~/articles/*.txt && recount disagreements`,
    '',
    'Exit codes: 0 done; 1 checked and found something wrong; 2 bad input; 3 something named is not there;',
    '4 in the way of something else; 70 a fault of Recount; 130 interrupted. NO_COLOR turns colours off.',
    '',
  ].join('\n')
}

/** `recount COMMAND --help`. */
export function renderCommandHelp(spec: CommandSpec): string {
  const options = Object.entries({ ...spec.options, help: helpOption })
  return [
    usageOf(spec),
    '',
    ...spec.about.flatMap((paragraph) => [...wrap(paragraph, width), '']),
    'options:',
    ...renderTable(options.map(([name, option]) => [labelOf(name, option.value), option.summary])),
    '',
    spec.examples.length === 1 ? 'example:' : 'examples:',
    ...spec.examples.flatMap(({ line, tells }) => [
      `${indent}${line}`,
      ...wrap(tells, width - 6).map((text) => `      ${text}`),
    ]),
    '',
  ].join('\n')
}

const helpOption = { value: undefined, summary: 'Prints this.' }

/** The first line of a command's help: `usage: recount init DIR [options]`. */
function usageOf({ name, operands }: CommandSpec): string {
  const words = ['usage: recount', name, operands?.label, '[options]']
  return words.filter((word) => word !== undefined).join(' ')
}

function labelOf(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function renderTable(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([label]) => label.length)) + 2
  return rows.flatMap(([label, text]) => {
    const lines = wrap(text, width - left - indent.length)
    return lines.map((line, index) => `${indent}${(index === 0 ? label : '').padEnd(left)}${line}`)
  })
}

/** Greedy line breaking for our own help texts, which hold only narrow letters. */
function wrap(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
