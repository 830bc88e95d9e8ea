import { LinkError } from '../link-error.ts'

/** One thing wrong in a file: where, and what was to stand there. */
export interface Fault {
  readonly path: string
  readonly expected: string
  readonly found: string
}

export interface NumberBounds {
  readonly least?: number
  readonly most?: number
  readonly isWhole?: boolean
}

/**
 * The keys of one object of a file. What is not as expected becomes a fault, and the reading goes on with a stand-in, so that
 * every fault is found at once. A key that is absent or null takes its fallback; without one its absence is a fault.
 */
export interface Fields {
  readonly path: string
  pathOf(key: string): string
  has(key: string): boolean
  isNull(key: string): boolean
  value(key: string): unknown
  text(key: string, fallback?: string): string
  oneOf<T extends string>(key: string, among: readonly T[], fallback?: T): T
  number(key: string, bounds: NumberBounds, fallback?: number): number
  flag(key: string, fallback?: boolean): boolean
  list(key: string, fallback?: readonly unknown[]): readonly unknown[]
  fault(key: string, expected: string): void
  /** What nobody asked for. */
  rest(): Readonly<Record<string, unknown>>
}

/** Reads an object; anything else is a fault, and reads as an empty one. */
export function readFields(value: unknown, path: string, faults: Fault[]): Fields {
  const object = isObject(value) ? value : {}
  const asked = new Set<string>()
  if (!isObject(value)) faults.push({ path: path || 'the file', expected: 'an object', found: tell(value) })
  const isMute = !isObject(value)

  function pathOf(key: string): string {
    return path === '' ? key : `${path}.${key}`
  }
  function look(key: string): unknown {
    asked.add(key)
    return object[key] ?? undefined
  }
  function fault(key: string, expected: string): void {
    if (!isMute) faults.push({ path: pathOf(key), expected, found: tell(object[key]) })
  }
  function take<T>(
    key: string,
    isRight: (found: unknown) => found is T,
    expected: string,
    standIn: T,
    fallback?: T,
  ): T {
    const found = look(key)
    if (found === undefined && fallback !== undefined) return fallback
    if (isRight(found)) return found
    fault(key, expected)
    return fallback ?? standIn
  }
  return {
    path,
    pathOf,
    fault,
    has: (key) => look(key) !== undefined,
    isNull: (key) => look(key) === undefined && object[key] === null,
    value: look,
    text: (key, fallback) => take(key, isText, 'text', '', fallback),
    oneOf: (key, among, fallback) =>
      take(
        key,
        (found) => isAmong(found, among),
        `one of ${among.join(', ')}`,
        among[0] as (typeof among)[number],
        fallback,
      ),
    number: (key, bounds, fallback) =>
      take(key, (found) => isWithin(found, bounds), tellBounds(bounds), bounds.least ?? 0, fallback),
    flag: (key, fallback) => take(key, isFlag, 'true or false', false, fallback),
    list: (key, fallback) => take(key, isList, 'a list', [], fallback),
    rest: () => Object.fromEntries(Object.entries(object).filter(([key]) => !asked.has(key))),
  }
}

/** Throws LinkError `input` with every fault, one a line, where there is any. */
export function refuseFaults(faults: readonly Fault[], what: string, hint: string): void {
  if (faults.length === 0) return
  const lines = faults.map(({ path, expected, found }) => `${path}: expected ${expected}, found ${found}`)
  throw new LinkError('input', `${what} can't be used:\n${lines.join('\n')}`, hint)
}

/** Makes a fault of each key that nobody asked for. */
export function refuseRest(fields: Fields, faults: Fault[]): void {
  for (const [key, value] of Object.entries(fields.rest())) {
    faults.push({ path: fields.pathOf(key), expected: 'no such setting', found: tell(value) })
  }
}

/** A found value in words, shortened. */
export function tell(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? typeof value
  return json.length > 80 ? `${json.slice(0, 77)}…` : json
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isAmong<T extends string>(value: unknown, among: readonly T[]): value is T {
  return among.some((one) => one === value)
}

function isWithin(value: unknown, { least, most, isWhole }: NumberBounds): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (isWhole === true && !Number.isInteger(value)) return false
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity)
}

function tellBounds({ least, most, isWhole }: NumberBounds): string {
  const kind = isWhole === true ? 'a whole number' : 'a number'
  if (least !== undefined && most !== undefined) return `${kind} from ${least} to ${most}`
  return least === undefined ? kind : `${kind} of at least ${least}`
}
