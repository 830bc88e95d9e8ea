import type { Area, Position } from './shapes.ts'

/** A closed line of longitudes and latitudes. */
export type Ring = readonly Position[]

/** The polygons of a shape, each as its rings, the outer one first. */
export function listPolygons(geometry: Area): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** The area of a ring in square degrees, as on a plane: to tell large from small. */
export function ringArea(ring: Ring): number {
  return Math.abs(sumCross(ring, (cross) => cross)) / 2
}

/** The centre of gravity of a ring, as on a plane, to a hundredth of a degree. */
export function middleOf(ring: Ring): readonly [number, number] {
  const doubled = sumCross(ring, (cross) => cross)
  const x = sumCross(ring, (cross, a, b) => cross * (xOf(a) + xOf(b))) / (3 * doubled)
  const y = sumCross(ring, (cross, a, b) => cross * (yOf(a) + yOf(b))) / (3 * doubled)
  return [round(x), round(y)]
}

function sumCross(ring: Ring, take: (cross: number, a: Position, b: Position) => number): number {
  return ring.slice(1).reduce((sum, b, index) => {
    const a = ring[index] ?? b
    return sum + take(xOf(a) * yOf(b) - xOf(b) * yOf(a), a, b)
  }, 0)
}

function xOf([x = 0]: Position): number {
  return x
}

function yOf([, y = 0]: Position): number {
  return y
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
