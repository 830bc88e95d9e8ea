import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandSummaries, type CommandName } from '../src/command-names.ts'
import type { CommandSpec } from '../src/command-spec.ts'
import { makeWorkFolder, recount } from './command-line.ts'
import { expectGolden } from './golden.ts'

const folder = makeWorkFolder()
const names = Object.keys(commandSummaries) as CommandName[]

async function loadSpec(name: CommandName): Promise<CommandSpec> {
  const module = (await import(`../src/commands/${name}.ts`)) as Record<string, CommandSpec>
  const spec = module[`${name}Spec`]
  if (spec === undefined) throw new Error(`expected ${name}.ts to export ${name}Spec`)
  return spec
}

describe('help', () => {
  test.each([[['--help']], [['help']], [[]]])('recount %j lists the commands', async (words) => {
    const { code, stdout, stderr } = await recount(words, folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expectGolden('help.txt', stdout)
  })

  test.each(names)('recount %s --help explains it', async (name) => {
    const { code, stdout, stderr } = await recount([name, '--help'], folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expectGolden(`help-${name}.txt`, stdout)
    expect(stdout.split('\n').filter((line) => line.length > 100 && !line.startsWith('  recount'))).toEqual(
      [],
    )
  })

  test('recount --version prints the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect((await recount(['--version'], folder)).stdout).toBe(`${manifest.version}\n`)
  })
})

describe('the command line', () => {
  test.each([
    ['a command that is none', ['ad', 'x.txt'], 'Expected a command; found "ad"', 'recount --help'],
    [
      'an option that is none',
      ['add', '--cse', 'x', 'y.txt'],
      'There is no option --cse',
      'recount add --help',
    ],
    [
      'a value that is missing',
      ['add', 'y.txt', '--case'],
      '--case needs a value: --case DIR',
      'recount add --help',
    ],
    [
      'an option where a value belongs',
      ['add', 'y.txt', '--case', '--json'],
      '--case needs a value',
      'recount add --help',
    ],
    [
      'a value where none belongs',
      ['add', '--json=yes', 'y.txt'],
      '--json takes no value; found "yes"',
      'recount add --help',
    ],
    ['no operand', ['add'], 'Expected FILE…; found nothing', 'recount add --help'],
    ['too many operands', ['init', 'a', 'b'], 'Expected one DIR; found a, b', 'recount init --help'],
    ['an operand nobody asked for', ['verify', 'mycase'], 'found mycase', 'recount verify --help'],
  ])('%s is refused with a hint', async (_, words, message, hint) => {
    const { code, stdout, stderr } = await recount(words, folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.startsWith('recount: ')).toBe(true)
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(hint)
    expect(stderr).not.toContain('    at ')
  })

  test('all that is wrong is told at once', async () => {
    const { stderr } = await recount(['verify', '--cse', 'x', '--josn', 'y'], folder)
    for (const word of ['--cse', '--josn']) expect(stderr).toContain(word)
  })

  test('a reader that leaves early is no fault', async () => {
    const { start, finish } = await import('./command-line.ts')
    const child = start(['help'], folder)
    child.stdout?.destroy()
    expect((await finish(child)).stderr).toBe('')
  })
})

describe('docs/commands.md', () => {
  const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8')
  const sections = new Map(page.split(/^## /m).map((part) => [part.split('\n', 1)[0] ?? '', part]))

  test.each(names)('documents %s as its option table does', async (name) => {
    const spec = await loadSpec(name)
    const section = sections.get(`recount ${name}`) ?? ''
    expect(section).toContain(
      ['recount', name, spec.operands?.label, '[options]'].filter((word) => word !== undefined).join(' '),
    )
    for (const paragraph of spec.about) expect(section).toContain(paragraph)
    for (const { line, tells } of spec.examples)
      expect(section).toContain(`${tells}\n\n\`\`\`\n${line}\n\`\`\``)
    const rows = Object.entries(spec.options).map(
      ([option, { value, summary }]) =>
        `| \`--${option}${value === undefined ? '' : ` ${value}`}\` | ${summary.replaceAll('|', '\\|')} |`,
    )
    expect([...section.matchAll(/^\| `--.*$/gm)].map(([row]) => row.replaceAll(/ +/g, ' '))).toEqual(rows)
    expect(page.replaceAll(/ +/g, ' ')).toContain(
      `| [\`${name}\`](#recount-${name}) | ${commandSummaries[name]} |`,
    )
  })

  test('documents no command that there is not', () => {
    const documented = [...sections.keys()]
      .filter((title) => title.startsWith('recount '))
      .map((title) => title.slice(8))
    expect(documented).toEqual(names)
  })
})
