import type { Random } from './random.ts'

const LAYERS = 128
const TAIL = 3.442619855899
const AREA = 9.91256303526217e-3

const edges = layEdges()

/**
 * A standard normal number: the ziggurat of Marsaglia & Tsang (2000, Journal of Statistical Software 5:8) in Doornik's form
 * (2005), where layer and position come from separate bits.
 */
export function drawNormal(random: Random): number {
  const bits = random.next() * LAYERS
  const layer = bits | 0
  const x = (2 * (bits - layer) - 1) * (edges[layer] as number)
  return Math.abs(x) < (edges[layer + 1] as number) ? x : +drawAtEdge(random, layer, x)
}

/** So many of them, from `into[0]` on. */
export function fillNormals(random: Random, into: Float64Array, count: number): void {
  for (let at = 0; at < count; at++) into[at] = drawNormal(random)
}

/** What becomes of one in a hundred: drawn within its layer's edge, or anew. Apart, so that the rest is short enough to be inlined. */
function drawAtEdge(random: Random, from: number, first: number): number {
  let layer = from
  let x = first
  while (Math.abs(x) >= (edges[layer + 1] as number)) {
    if (layer === 0) return x < 0 ? -drawTail(random) : drawTail(random)
    const inner = Math.exp(-0.5 * ((edges[layer + 1] as number) ** 2 - x * x))
    const outer = Math.exp(-0.5 * ((edges[layer] as number) ** 2 - x * x))
    if (outer + random.next() * (inner - outer) < 1) return x
    const bits = random.next() * LAYERS
    layer = bits | 0
    x = (2 * (bits - layer) - 1) * (edges[layer] as number)
  }
  return x
}

function drawTail(random: Random): number {
  for (;;) {
    const beyond = -Math.log(random.next()) / TAIL
    if (-2 * Math.log(random.next()) > beyond * beyond) return TAIL + beyond
  }
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
