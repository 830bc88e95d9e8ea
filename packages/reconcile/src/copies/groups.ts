/** Sets that only ever grow together, and are dissolved as a whole. Members are small numbers. */
export interface Groups {
  addMember(member: number): void
  /** Puts two members' groups together; nothing where they are one already. */
  join(a: number, b: number): void
  isOne(a: number, b: number): boolean
  membersOf(member: number): readonly number[]
  /** Makes each member of a group stand alone, and lists them. */
  dissolve(member: number): readonly number[]
}

/** Opens groups of one. The smaller group is entered into the larger, so that a member moves a few times at most. */
export function openGroups(): Groups {
  const groupOf: number[] = []
  const others = new Map<number, number[]>()
  const membersOf = (member: number): readonly number[] => others.get(groupOf[member] ?? member) ?? [member]
  return {
    addMember(member) {
      groupOf[member] = member
    },
    join(a, b) {
      if (groupOf[a] === groupOf[b]) return
      const [large, small] = membersOf(a).length >= membersOf(b).length ? [a, b] : [b, a]
      const moved = membersOf(small)
      const group = groupOf[large] ?? large
      const joined = others.get(group) ?? [large]
      others.delete(groupOf[small] ?? small)
      for (const member of moved) {
        joined.push(member)
        groupOf[member] = group
      }
      others.set(group, joined)
    },
    isOne: (a, b) => groupOf[a] === groupOf[b],
    membersOf,
    dissolve(member) {
      const members = membersOf(member)
      others.delete(groupOf[member] ?? member)
      for (const each of members) groupOf[each] = each
      return members
    },
  }
}
