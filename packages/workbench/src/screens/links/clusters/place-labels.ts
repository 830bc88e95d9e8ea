import type { Point } from './force-layout.ts'

/** A label beside its node, and where it begins, or, at the end side, ends. */
export interface Label extends Point {
  readonly text: string
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface LabelGround {
  readonly width: number
  /** Of a node. */
  readonly radius: number
  readonly letterWidth: number
  readonly lineHeight: number
}

/**
 * Finds room for labels beside nodes, in their order: to the right, else to the left, where they meet neither a node nor a label
 * that was placed before. Null where there is none.
 */
export function placeLabels(
  nodes: readonly (Point & { readonly text: string })[],
  ground: LabelGround,
): readonly (Label | null)[] {
  const { width, radius, letterWidth, lineHeight } = ground
  const taken: Box[] = nodes.map(({ x, y }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  return nodes.map(({ x, y, text }) => {
    const length = text.length * letterWidth
    const [top, bottom] = [y - lineHeight / 2, y + lineHeight / 2]
    const gap = radius + 4
    const right = { left: x + gap, right: x + gap + length, top, bottom }
    const left = { left: x - gap - length, right: x - gap, top, bottom }
    const isFree = (box: Box): boolean =>
      box.left >= 0 && box.right <= width && !taken.some((other) => meets(box, other))
    if (isFree(right)) {
      taken.push(right)
      return { text, x: right.left, y, anchor: 'start' }
    }
    if (!isFree(left)) return null
    taken.push(left)
    return { text, x: left.right, y, anchor: 'end' }
  })
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
