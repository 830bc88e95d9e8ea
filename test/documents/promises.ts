import { dirname, join } from 'node:path/posix'
import type { Document } from './markdown.ts'

/** What the documents are held against. */
export interface Repository {
  /** Is there such a file or folder, from the top? Stars and braces are patterns. */
  exists(path: string): boolean
  /** The anchors of a document; undefined where there is none at this path. */
  findAnchors(path: string): readonly string[] | undefined
  /** Does a source file (or, without one, any) declare a function or method of this name? */
  declares(name: string, path?: string): boolean
  /** Scripts of the package.json in a folder. */
  listScripts(folder: string): readonly string[]
  /** The options of each command of Recount, as docs/commands.md has them. */
  readonly options: ReadonlyMap<string, readonly string[]>
  /** Files and folders at the top. */
  readonly tops: readonly string[]
}

/** Links to files that are not there, or to headings that their file does not have. */
export function checkLinks({ path, links }: Document, repository: Repository): readonly string[] {
  return links.flatMap((link) => {
    const [target = '', anchor] = link.split('#')
    const file = target === '' ? path : join(dirname(path), target)
    if (!repository.exists(file)) return [`${path} links to ${link}; there is no ${file}.`]
    if (anchor === undefined || repository.findAnchors(file)?.includes(anchor)) return []
    return [`${path} links to ${link}; ${file} has no such heading.`]
  })
}

/** Paths and functions in `code` that do not exist; a function named beside a file has to be declared in that file. */
export function checkNames({ path, lines }: Document, repository: Repository): readonly string[] {
  return lines.flatMap(({ line, codes }) => {
    const paths = codes.filter((code) => isPath(code, repository))
    const sources = paths.filter((code) => /\.(?:ts|js)$/.test(code))
    const functions = codes.flatMap((code) => /^([A-Za-z]\w*)\(\)$/.exec(code)?.[1] ?? [])
    return [
      ...paths
        .filter((code) => !repository.exists(code))
        .map((code) => `${path}:${line} names ${code}, which does not exist.`),
      ...functions
        .filter((name) => !isDeclared(name, sources, repository))
        .map(
          (name) =>
            `${path}:${line} names ${name}(), which ${sources.join(' and ') || 'no source'} declares.`,
        ),
    ]
  })
}

function isDeclared(name: string, sources: readonly string[], repository: Repository): boolean {
  if (sources.length === 0) return repository.declares(name)
  return sources.some((source) => repository.declares(name, source))
}

/** From the top of the repository, with at least one slash and no blank; `node:fs` and `a/b` in prose are none. */
function isPath(code: string, { tops }: Repository): boolean {
  return /^[\w.@*{},/-]+$/.test(code) && code.includes('/') && tops.includes(code.split('/')[0] ?? '')
}

/** Commands that a reader could not run: an npm script, a command of Recount or an option that does not exist. */
export function checkCommands(
  { path, lines, commands }: Document,
  repository: Repository,
): readonly string[] {
  const inline = lines.flatMap(({ codes }) => codes).filter((code) => /^(?:npm|npx) /.test(code))
  return [...commands, ...inline].flatMap((command) => {
    const fault = faultOf(command, repository)
    return fault === undefined ? [] : [`${path}: “${command}”: ${fault}.`]
  })
}

const anywhere = ['cd', 'git', 'export', 'ls', 'cp', 'mkdir', 'xdg-open']

function faultOf(command: string, repository: Repository): string | undefined {
  const [program = '', first = '', second = '', ...rest] = command.split(/\s+/)
  if (program === 'npm') return npmFault([first, second, ...rest], repository)
  if (program === 'npx' && first === 'recount') return recountFault(second, rest, repository)
  if (program === 'npx')
    return repository.exists(`node_modules/.bin/${first}`) ? undefined : `nothing installs ${first}`
  if (program.includes('/'))
    return repository.exists(program.replace(/^\.\//, '')) ? undefined : 'no such file'
  return anywhere.includes(program) ? undefined : 'a reader may not have this program'
}

function npmFault(words: readonly string[], { listScripts }: Repository): string | undefined {
  const [first = '', second = ''] = words
  if (['ci', 'install', 'i', 'ls'].includes(first)) return undefined
  const script = first === 'run' ? second : first
  const at = words.indexOf('--workspace')
  const folder = at === -1 ? '.' : (words[at + 1] ?? '.')
  return listScripts(folder).includes(script)
    ? undefined
    : `package.json in ${folder} has no script ${script}`
}

function recountFault(name: string, words: readonly string[], { options }: Repository): string | undefined {
  if (name.startsWith('--') || name === '…') return undefined
  const known = name.split('|').map((one) => options.get(one))
  if (known.includes(undefined)) return `docs/commands.md has no command ${name}`
  const used = words.map((word) => /^\[?(--[a-z-]+)/.exec(word)?.[1]).filter((word) => word !== undefined)
  const unknown = used.find((option) => option !== '--help' && !known.every((list) => list?.includes(option)))
  return unknown === undefined ? undefined : `docs/commands.md has no option ${unknown} for ${name}`
}
