/** Anything that lies over a stretch of a text: `[start, end)` in UTF-16 code units. */
export interface Layer {
  readonly start: number
  readonly end: number
}

/** A stretch of text over which everything is the same, and the layers that lie over it. */
export interface Segment<L extends Layer> extends Layer {
  readonly layers: readonly L[]
}

/** Layers, to be asked for by place. */
export interface LayerIndex<L extends Layer> {
  /** Those that share at least one code unit with a stretch, in their order. */
  touching(start: number, end: number): readonly L[]
}

/** Code units a drawer of the index. */
const drawer = 2_048

/** Sorts layers into drawers by place, so that what lies over a stretch is found without looking at all. */
export function indexLayers<L extends Layer>(layers: readonly L[]): LayerIndex<L> {
  const drawers = new Map<number, number[]>()
  for (const [index, { start, end }] of layers.entries()) {
    for (let at = Math.floor(start / drawer); at * drawer < end; at++) {
      const held = drawers.get(at)
      if (held === undefined) drawers.set(at, [index])
      else held.push(index)
    }
  }
  return {
    touching(start, end) {
      const found = new Set<number>()
      for (let at = Math.floor(start / drawer); at * drawer < end; at++) {
        for (const index of drawers.get(at) ?? []) found.add(index)
      }
      return [...found]
        .toSorted((a, b) => a - b)
        .flatMap((index) => layers[index] ?? [])
        .filter((layer) => layer.start < end && layer.end > start)
    },
  }
}

/** Cuts a stretch wherever a layer begins or ends; the segments make up the stretch, overlapping layers share some. */
export function cutSegments<L extends Layer>(
  start: number,
  end: number,
  layers: readonly L[],
): readonly Segment<L>[] {
  const inside = layers.filter((layer) => layer.start < end && layer.end > start && layer.start < layer.end)
  const cuts = new Set([start, end])
  for (const layer of inside) {
    cuts.add(Math.max(start, layer.start))
    cuts.add(Math.min(end, layer.end))
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end
    return { start: from, end: to, layers: inside.filter((layer) => layer.start <= from && layer.end >= to) }
  })
}
