import type { Engine } from './engine.ts'

const calls = new WeakMap<Engine, number>()

/** A number that no other call on the engine has, for the names of a call's own tables: several may be under way at once. */
export function nextCall(engine: Engine): number {
  const call = (calls.get(engine) ?? 0) + 1
  calls.set(engine, call)
  return call
}
