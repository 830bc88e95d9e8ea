import { parseSync, visitorKeys } from 'oxc-parser'

/** One place where a file names another module. */
interface ImportSite {
  readonly specifier: string
  readonly line: number
}

/** A name used in a file that the file does not declare: something of the world around it. */
interface GlobalSite {
  readonly name: string
  readonly line: number
}

export interface SourceFile {
  /** From the repository's top, with slashes. */
  readonly path: string
  readonly lines: number
  /** Value, type, side effect, re-export, dynamic import, import type, require and import.meta.resolve alike. */
  readonly imports: readonly ImportSite[]
  /** `Math.random` is one name; other members are told by the object they hang on. */
  readonly globals: readonly GlobalSite[]
  /** Where a module is asked for with something other than a literal: no table can tell what it is. */
  readonly computedImports: readonly number[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Reads what a file imports and which globals it uses. Throws where the file does not parse. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  const [fault] = errors
  if (fault !== undefined) throw new SyntaxError(`${path}: ${fault.message}`)
  const lineOf = lineFinder(text)
  const nodes = [...walk(program as unknown as Node)]
  const modules = nodes
    .flatMap((node) => listModules(node))
    .map(({ at, source }) => ({ line: lineOf(at), source }))
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: modules.flatMap(({ line, source }) =>
      source === undefined ? [] : [{ specifier: source, line }],
    ),
    computedImports: modules.flatMap(({ line, source }) => (source === undefined ? [line] : [])),
    globals: listGlobals(program as unknown as Node, nodes).map(({ name, start }) => ({
      name,
      line: lineOf(start),
    })),
  }
}

function lineFinder(text: string): (at: number) => number {
  return (at) => text.slice(0, at).split('\n').length
}

function childrenOf(node: Node): readonly Node[] {
  const keys: readonly string[] = visitorKeys[node.type as keyof typeof visitorKeys] ?? []
  return keys.flatMap((key) => [node[key]].flat()).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

/** The modules a node names; `source` is undefined where the name is computed. */
function listModules(node: Node): readonly { at: number; source: string | undefined }[] {
  const named = moduleField(node)
  return named === undefined ? [] : [{ at: node.start, source: literalOf(named) }]
}

function moduleField(node: Node): Node | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return isNode(node.source) ? node.source : undefined
    case 'TSExternalModuleReference':
      return node.expression as Node
    case 'CallExpression':
      return isModuleCall(node.callee as Node) ? (node.arguments as readonly Node[])[0] : undefined
    default:
      return undefined
  }
}

/** `require('…')`, `require.resolve('…')` and `import.meta.resolve('…')`. */
function isModuleCall(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require'
  if (callee.type !== 'MemberExpression') return false
  const { object, property } = callee as unknown as { object: Node; property: Node }
  const isAsked =
    object.type === 'MetaProperty' || (object.type === 'Identifier' && object.name === 'require')
  return isAsked && property.name === 'resolve'
}

/** A literal string; `require(fileURLToPath(import.meta.resolve('eld')))` names its module inside, where it is read as well. */
function literalOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  const inner = [...walk(node)].find((child) => child !== node && moduleField(child) !== undefined)
  return inner === undefined ? undefined : literalOf(moduleField(inner) as Node)
}

/**
 * Names that are read and declared nowhere in the file. The whole file is taken as one scope, so a global hidden behind a
 * parameter of the same name elsewhere in the file is missed here; oxlint's `no-restricted-globals` knows scopes and finds it.
 */
function listGlobals(program: Node, nodes: readonly Node[]): readonly { name: string; start: number }[] {
  const declared = new Set(nodes.flatMap(declaredNames))
  return [...references(program)].filter(({ name }) => !declared.has(name.split('.')[0] ?? name))
}

function declaredNames(node: Node): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return patternNames(node.id as Node)
    case 'CatchClause':
      return isNode(node.param) ? patternNames(node.param) : []
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return patternNames(node.local as Node)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.id, ...([node.params].flat() as unknown[])].filter(isNode).flatMap(patternNames)
    default:
      return []
  }
}

function patternNames(pattern: Node): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string]
    case 'AssignmentPattern':
      return patternNames(pattern.left as Node)
    case 'RestElement':
      return patternNames(pattern.argument as Node)
    case 'Property':
      return patternNames(pattern.value as Node)
    default:
      return childrenOf(pattern).flatMap(patternNames)
  }
}

const typeWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
])

/** Every name read as a value: types touch nothing, and a property's name is not a variable. */
function* references(node: Node): Generator<{ name: string; start: number }> {
  if (node.type === 'Identifier') {
    yield { name: node.name as string, start: node.start }
    return
  }
  if (node.type === 'MetaProperty') {
    if ((node.meta as Node).name !== 'import') return
    yield { name: 'import.meta', start: node.start }
    return
  }
  const member = knownMember(node)
  if (member !== undefined) {
    yield { name: member, start: node.start }
    return
  }
  for (const child of valueChildren(node)) yield* references(child)
}

function knownMember(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const { object, property } = node as unknown as { object: Node; property: Node }
  const key = property.name ?? property.value
  return object.type === 'Identifier' && object.name === 'Math' && key === 'random'
    ? 'Math.random'
    : undefined
}

/** Fields that hold a name which is no variable, by kind of node. */
const nameFields: Readonly<Record<string, string>> = {
  BreakStatement: 'label',
  ContinueStatement: 'label',
  LabeledStatement: 'label',
  MemberExpression: 'property',
}

function valueChildren(node: Node): readonly Node[] {
  if (typeWrappers.has(node.type)) return [node.expression as Node]
  if (node.type === 'ExportSpecifier') return node.exportKind === 'type' ? [] : [node.local as Node]
  if (isWithoutValues(node)) return []
  const nameField = nameFields[node.type] ?? 'key'
  return childrenOf(node).filter((child) => node.computed === true || child !== node[nameField])
}

/** Types, imports and re-exports name things without reading them. */
function isWithoutValues(node: Node): boolean {
  if (node.type === 'ExportNamedDeclaration') return isNode(node.source)
  return node.type.startsWith('TS') || /^Import(?!Expression)/.test(node.type)
}
