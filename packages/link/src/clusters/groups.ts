/** Nodes that are joined one pair at a time, some of which may never come together. */
export interface Groups {
  /** The node that stands for the group of this one. */
  find(node: number): number
  /** Joins the groups of two nodes; false, and nothing joined, where that would bring together what may not be. */
  join(left: number, right: number): boolean
}

/** What may not come together: pairs of nodes, and nodes of the same kind (null: of no kind). */
export interface Apart {
  readonly pairs: readonly (readonly [number, number])[]
  readonly kinds: readonly (number | null)[]
}

/** Groups of nodes 0 … n−1, each alone at first; `kinds` has one entry a node. */
export function openGroups({ pairs, kinds }: Apart): Groups {
  const parent = kinds.map((_, node) => node)
  const foes = kinds.map(() => new Set<number>())
  const kindsIn = kinds.map((kind) => new Set(kind === null ? [] : [kind]))
  for (const [left, right] of pairs) {
    foes[left]?.add(right)
    foes[right]?.add(left)
  }
  const find = (node: number): number => {
    let root = node
    while (at(parent, root) !== root) root = at(parent, root)
    for (let next = node; next !== root;) {
      const above = at(parent, next)
      parent[next] = root
      next = above
    }
    return root
  }
  const weigh = (root: number) => at(foes, root).size + at(kindsIn, root).size
  return {
    find,
    join(left, right) {
      const [a, b] = [find(left), find(right)]
      if (a === b) return true
      const [small, big] = weigh(a) < weigh(b) ? [a, b] : [b, a]
      if (at(foes, small).has(big) || meets(at(kindsIn, small), at(kindsIn, big))) return false
      parent[small] = big
      for (const foe of at(foes, small)) {
        at(foes, foe).delete(small)
        at(foes, foe).add(big)
        at(foes, big).add(foe)
      }
      for (const kind of at(kindsIn, small)) at(kindsIn, big).add(kind)
      return true
    },
  }
}

function meets(small: ReadonlySet<number>, big: ReadonlySet<number>): boolean {
  for (const kind of small) if (big.has(kind)) return true
  return false
}

/** The member at an index that is known to be there. */
function at<T>(list: readonly T[], index: number): T {
  const member = list[index]
  if (member === undefined) throw new RangeError(`There is no node ${index}.`)
  return member
}
