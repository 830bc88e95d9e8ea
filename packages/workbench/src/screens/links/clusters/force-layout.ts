/** A place on the drawing, in its units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What is joined: places of two nodes in their list. */
export interface Spring {
  readonly from: number
  readonly to: number
}

/** The drawing: its size, and how near the middles of two nodes may come to each other and to its edge. */
export interface Ground {
  readonly width: number
  readonly height: number
  readonly apart: number
}

/** Steps of the layout for few nodes; for many there are fewer, so that the work stays within some 30 million pairs. */
const mostSteps = 400
const mostWork = 30_000_000
const pushingApart = 200

/**
 * Places nodes so that joined ones are near and all are apart: Fruchterman & Reingold, "Graph drawing by force-directed placement"
 * (1991), from a spiral in the order of the list, so that the same graph is always drawn the same.
 */
export function layOut(count: number, springs: readonly Spring[], ground: Ground): readonly Point[] {
  const places = Array.from({ length: count }, (_, at) => spiral(at, count))
  const steps = Math.min(mostSteps, Math.max(30, Math.floor(mostWork / Math.max(1, count * count))))
  const ideal = Math.sqrt(1 / Math.max(1, count))
  for (let step = 0; step < steps; step++) {
    const moves = places.map(() => ({ x: 0, y: 0 }))
    repel(places, moves, ideal)
    attract(places, moves, springs, ideal)
    const heat = 0.1 * (1 - step / steps)
    places.forEach((place, at) => moveBy(place, moves[at], heat))
  }
  return pushApart(fit(places, ground), ground)
}

interface Moving {
  x: number
  y: number
}

function spiral(at: number, count: number): Moving {
  const angle = at * Math.PI * (3 - Math.sqrt(5))
  const reach = 0.5 * Math.sqrt((at + 0.5) / count)
  return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) }
}

function repel(places: readonly Moving[], moves: readonly Moving[], ideal: number): void {
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const { x, y, far } = between(places[i], places[j])
      push(moves[i], moves[j], x, y, (ideal * ideal) / (far * far))
    }
  }
}

function attract(
  places: readonly Moving[],
  moves: readonly Moving[],
  springs: readonly Spring[],
  ideal: number,
): void {
  for (const { from, to } of springs) {
    const { x, y, far } = between(places[from], places[to])
    push(moves[from], moves[to], x, y, -far / ideal)
  }
}

function between(a: Moving | undefined, b: Moving | undefined) {
  const [x, y] = [(a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)]
  return { x, y, far: Math.max(1e-4, Math.hypot(x, y)) }
}

function push(a: Moving | undefined, b: Moving | undefined, x: number, y: number, force: number): void {
  if (a === undefined || b === undefined) return
  a.x += x * force
  a.y += y * force
  b.x -= x * force
  b.y -= y * force
}

function moveBy(place: Moving, move: Moving | undefined, heat: number): void {
  if (move === undefined) return
  const length = Math.max(1e-9, Math.hypot(move.x, move.y))
  const stride = Math.min(length, heat) / length
  place.x += move.x * stride
  place.y += move.y * stride
}

/** Stretches what was laid out over the drawing, as wide and as high as it goes. */
function fit(places: readonly Moving[], { width, height, apart }: Ground): Moving[] {
  const spread = (values: readonly number[], size: number): readonly number[] => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = size - 2 * apart
    if (high - low < 1e-6) return values.map(() => size / 2)
    return values.map((value) => apart + ((value - low) / (high - low)) * room)
  }
  const xs = spread(
    places.map(({ x }) => x),
    width,
  )
  const ys = spread(
    places.map(({ y }) => y),
    height,
  )
  return xs.map((x, at) => ({ x, y: ys[at] ?? height / 2 }))
}

/** Moves nodes that lie over each other apart, as far as the drawing has room. */
function pushApart(places: Moving[], { width, height, apart }: Ground): readonly Point[] {
  const hold = (value: number, size: number): number => Math.min(size - apart, Math.max(apart, value))
  for (let round = 0; round < pushingApart && partAll(places, apart); round++) {
    for (const place of places) [place.x, place.y] = [hold(place.x, width), hold(place.y, height)]
  }
  return places
}

/** Moves every two that are too near away from each other; answers whether there were such. */
function partAll(places: readonly Moving[], apart: number): boolean {
  let isMoved = false
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) isMoved = part(places[i], places[j], apart) || isMoved
  }
  return isMoved
}

function part(a: Moving | undefined, b: Moving | undefined, apart: number): boolean {
  const { x, y, far } = between(a, b)
  if (far >= apart * 1.999) return false
  // Two in one place part along the drawing.
  const [dx, dy] = far <= 1e-4 ? [1, 0] : [x / far, y / far]
  push(a, b, dx, dy, apart - far / 2)
  return true
}
