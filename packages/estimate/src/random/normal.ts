import type { Random } from './random.ts'

const LAYERS = 128
const TAIL = 3.442619855899
const AREA = 9.91256303526217e-3

const edges = layEdges()
/** Where a number beyond its layer's edge is handed over: elsewhere it would be boxed. */
const beyond = new Float64Array(1)

/**
 * A standard normal number: the ziggurat of Marsaglia & Tsang (2000, Journal of Statistical Software 5:8) in Doornik's form
 * (2005), where layer and position come from separate bits.
 */
export function drawNormal(random: Random): number {
  const bits = random.next() * LAYERS
  const layer = bits | 0
  const x = (2 * (bits - layer) - 1) * (edges[layer] as number)
  if (Math.abs(x) < (edges[layer + 1] as number)) return x
  beyond[0] = x
  redraw(random, layer)
  return beyond[0] as number
}

/** So many of them, from `into[0]` on. */
export function fillNormals(random: Random, into: Float64Array, count: number): void {
  for (let at = 0; at < count; at++) into[at] = drawNormal(random)
}

/** What becomes of one in a hundred: drawn within its layer's edge, or anew. Apart, so that the rest is short enough to be inlined. */
function redraw(random: Random, from: number): void {
  let layer = from
  let x = beyond[0] as number
  while (Math.abs(x) >= (edges[layer + 1] as number)) {
    if (layer === 0) {
      beyond[0] = x
      return drawTail(random)
    }
    const inner = Math.exp(-0.5 * ((edges[layer + 1] as number) ** 2 - x * x))
    const outer = Math.exp(-0.5 * ((edges[layer] as number) ** 2 - x * x))
    if (outer + random.next() * (inner - outer) < 1) break
    const bits = random.next() * LAYERS
    layer = bits | 0
    x = (2 * (bits - layer) - 1) * (edges[layer] as number)
  }
  beyond[0] = x
}

/** Into the tail, on the side where the number is. */
function drawTail(random: Random): void {
  const side = (beyond[0] as number) < 0 ? -1 : 1
  let past = 0
  do {
    past = -Math.log(random.next()) / TAIL
  } while (-2 * Math.log(random.next()) <= past * past)
  beyond[0] = side * (TAIL + past)
}

function layEdges(): Float64Array {
  const made = new Float64Array(LAYERS + 1)
  let height = Math.exp(-0.5 * TAIL * TAIL)
  made[0] = AREA / height
  made[1] = TAIL
  for (let layer = 2; layer < LAYERS; layer++) {
    made[layer] = Math.sqrt(-2 * Math.log(AREA / (made[layer - 1] as number) + height))
    height = Math.exp(-0.5 * (made[layer] as number) ** 2)
  }
  return made
}
