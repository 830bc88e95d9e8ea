import { dirname, join } from 'node:path/posix'
import type { SourceFile } from './source-file.ts'

/** What a room may do: a row of the table in ARCHITECTURE.md. */
export interface Room {
  /** Other rooms, by folder. */
  readonly imports: readonly string[]
  /** npm packages its sources may use: exactly its package.json's dependencies besides other rooms. */
  readonly thirdParty: readonly string[]
  /** Parts of Node it may import; `'any'` for the room that touches the world. */
  readonly builtins: readonly string[] | 'any'
  /** Globals it may use beyond those of the language itself; `'any'` likewise. */
  readonly globals: readonly string[] | 'any'
}

export type Rooms = Readonly<Record<string, Room>>

/** The part of a package.json that the walls look at. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

const scope = '@recount/'

/** The language itself and the encodings of text: nothing here reaches a clock, chance, a file, a network or a person. */
const languageGlobals = new Set(
  (
    'undefined NaN Infinity Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Error EvalError Float32Array ' +
    'Float64Array Int8Array Int16Array Int32Array Intl Iterator JSON Map Math Number Object Promise Proxy RangeError ReferenceError ' +
    'Reflect RegExp Set String Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray Uint16Array Uint32Array URIError WeakMap ' +
    'WeakSet atob btoa decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone TextDecoder ' +
    'TextEncoder URL URLSearchParams'
  ).split(' '),
)

/** What a file of a room's `src` imports and uses against its row. */
export function checkRoom(name: string, rooms: Rooms, files: readonly SourceFile[]): readonly string[] {
  const room = rooms[name]
  if (room === undefined) {
    return [
      `packages/${name} has no row; say in the table of test/rooms.test.ts and ARCHITECTURE.md what it may do.`,
    ]
  }
  return files.flatMap((file) => [
    ...file.imports.flatMap(({ specifier, line }) =>
      checkImport(name, room, file, specifier).map((fault) => `${file.path}:${line} ${fault}`),
    ),
    ...file.computedImports.map(
      (line) =>
        `${file.path}:${line} imports a module by a computed name; write the name out, so that the walls can read it.`,
    ),
    ...checkGlobals(name, room, file),
  ])
}

function checkImport(name: string, room: Room, file: SourceFile, specifier: string): readonly string[] {
  if (specifier.startsWith('.')) return checkRelative(name, file, specifier)
  if (specifier.startsWith('node:')) {
    if (room.builtins === 'any' || room.builtins.includes(specifier)) return []
    return [
      `imports ${specifier}; ${name} may touch ${listed(room.builtins)} of Node. Take what it is for as a parameter and do it in packages/recount.`,
    ]
  }
  const wanted = packageOf(specifier)
  const sibling = siblingOf(wanted)
  if (sibling === name) return [`imports its own package; import the file that declares the name.`]
  if (sibling !== undefined) {
    if (room.imports.includes(sibling)) return []
    return [
      `imports ${specifier}; ${name} may import ${listed(room.imports)}. Pass the value in from packages/recount, which puts the rooms in order.`,
    ]
  }
  if (room.thirdParty.includes(wanted)) return []
  return [
    `imports ${specifier}; ${name} may use ${listed(room.thirdParty)}. If it needs another package, add it to the table, to its package.json and to ARCHITECTURE.md.`,
  ]
}

/** Imports that leave the package or go through its own index. */
function checkRelative(name: string, file: SourceFile, specifier: string): readonly string[] {
  const target = join(dirname(file.path), specifier)
  if (!target.startsWith(`packages/${name}/`)) {
    return [`imports ${specifier}, outside its package; import the other room by its name.`]
  }
  return target === `packages/${name}/src/index.ts`
    ? [`imports its own index; import the file that declares the name.`]
    : []
}

/**
 * Tests, scripts and benchmarks of a room may use anything, but from another room's folder only what its tests are made of (a
 * server to test against), and only of a room that theirs may import.
 */
export function checkBeside(name: string, room: Room, files: readonly SourceFile[]): readonly string[] {
  const open = [name, ...room.imports.map((sibling) => `${sibling}/test`)].map(
    (folder) => `packages/${folder}/`,
  )
  return files.flatMap((file) =>
    file.imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ specifier }) => {
        const target = join(dirname(file.path), specifier)
        return !open.some((folder) => target.startsWith(folder))
      })
      .map(
        ({ specifier, line }) =>
          `${file.path}:${line} imports ${specifier}, inside another package; import the other room by its name.`,
      ),
  )
}

function checkGlobals(name: string, room: Room, file: SourceFile): readonly string[] {
  const { globals } = room
  if (globals === 'any') return []
  return file.globals
    .filter((site) => !languageGlobals.has(site.name) && !globals.includes(site.name))
    .map(
      (site) =>
        `${file.path}:${site.line} uses ${site.name}; ${name} touches nothing beyond the language. Take it as a parameter (the clock, chance, text to print) from packages/recount.`,
    )
}

/** A room's package.json against its row: the same packages, and no room it may not import. */
export function checkManifest(name: string, room: Room, manifest: Manifest): readonly string[] {
  const wanted = Object.keys(manifest.dependencies ?? {})
  const siblings = wanted.flatMap((dependency) => siblingOf(dependency) ?? [])
  const thirdParty = wanted.filter((dependency) => siblingOf(dependency) === undefined)
  return [
    ...siblings
      .filter((sibling) => !room.imports.includes(sibling))
      .map(
        (sibling) =>
          `packages/${name}/package.json depends on the room ${sibling}; ${name} may import ${listed(room.imports)}.`,
      ),
    ...thirdParty
      .filter((dependency) => !room.thirdParty.includes(dependency))
      .map(
        (dependency) =>
          `packages/${name}/package.json depends on ${dependency}, which is not in its row; add it there and to ARCHITECTURE.md, or take it out.`,
      ),
    ...room.thirdParty
      .filter((dependency) => !thirdParty.includes(dependency))
      .map(
        (dependency) =>
          `The row of ${name} allows ${dependency}, which its package.json does not list; take it out of the row, or install it: npm i -w packages/${name} ${dependency}`,
      ),
  ]
}

/** Circles of files that import each other, types included; each is told once. */
export function checkCycles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(files.map((file) => [file.path, relativeTargets(file)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at !== -1) {
      found.push(
        `${[...trail.slice(at), path].join(' → ')} is a circle; move what both need into a file of its own.`,
      )
      return
    }
    if (done.has(path)) return
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}

function relativeTargets(file: SourceFile): readonly string[] {
  return file.imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => join(dirname(file.path), specifier))
}

/** Layers inside a room, from the one that may import all below it; a folder or file that is in none is a fault. */
export type Layers = readonly (readonly string[])[]

/** Imports inside a room that go up the layers, or sideways between two folders of one layer. */
export function checkLayers(name: string, layers: Layers, files: readonly SourceFile[]): readonly string[] {
  const root = `packages/${name}/src/`
  const partOf = (path: string): string => path.slice(root.length).split('/')[0] ?? ''
  const levelOf = (part: string): number => layers.findIndex((layer) => layer.includes(part))
  return files.flatMap((file) => {
    const part = partOf(file.path)
    if (levelOf(part) === -1)
      return [`${file.path} is in no layer of ${name}; give ${part} its place in test/rooms.test.ts.`]
    return relativeTargets(file)
      .filter((target) => target.startsWith(root) && partOf(target) !== part)
      .filter((target) => levelOf(partOf(target)) <= levelOf(part))
      .map(
        (target) =>
          `${file.path} imports ${target.slice(root.length)}, which is not below it; the order in ${name} is ${layers.map((layer) => layer.join(', ')).join(' → ')}. Move what it needs down, or pass it in.`,
      )
  })
}

const longest = 600
const emptyWords = new Set(
  'util utils helper helpers common misc shared manager managers service services'.split(' '),
)

/** Names and sizes of files. */
export function checkFile({ path, lines }: Pick<SourceFile, 'path' | 'lines'>): readonly string[] {
  const segments = path.split('/')
  const stems = segments.map((segment) => segment.replace(/(?:\.(?:test|d|gen|config))?\.[a-z]+$/, ''))
  const faults: string[] = []
  if (!stems.every((stem) => /^\.?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem))) {
    faults.push(`${path}: names of files and folders are lower-case words with hyphens (kebab-case).`)
  }
  const empty = stems.find((stem) => emptyWords.has(stem.split('-').at(-1) ?? ''))
  if (empty !== undefined)
    faults.push(`${path}: “${empty}” says nothing of the field; name the file for what it exports.`)
  if (lines > longest && !isGenerated(path)) {
    faults.push(
      `${path} has ${lines} lines, more than ${longest}; it holds more than one noun or verb: take one out.`,
    )
  }
  return faults
}

/** Files that a program or a test wrote, and tables of data. */
export function isGenerated(path: string): boolean {
  return /\.gen\.|\/(?:golden|fixtures|data|schemas)\//.test(path)
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function siblingOf(packageName: string): string | undefined {
  if (packageName === 'recount') return packageName
  return packageName.startsWith(scope) ? packageName.slice(scope.length) : undefined
}

function listed(names: readonly string[] | 'any'): string {
  if (names === 'any') return 'anything'
  return names.length === 0 ? 'nothing' : names.join(', ')
}
