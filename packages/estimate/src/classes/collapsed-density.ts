import type { Collapsed } from './collapsed.ts'

/** The gradient where it was gone to last: expected members of every class on every list, less what the parameters say. */
export function writeGradient(collapsed: Collapsed, into: Float64Array, moving: number): void {
  const { model, tree, share, rest, listed, all, scalars } = collapsed
  const { lists } = tree
  const { capture, concentration, classes } = model
  expectMembers(collapsed, moving)
  const pull =
    (concentration.shape + classes - 1) /
    (concentration.rate + scalars.lumpLog + sumStickLogs(collapsed, moving))
  let after = scalars.lumped
  for (let k = moving - 1; k >= 0; k--) {
    const members = all[k] as number
    const from = k * (lists + 1)
    for (let j = 0; j < lists; j++) {
      const on = capture.a + (listed[j * moving + k] as number)
      into[from + j] = on - (capture.a + capture.b + members) * (share[from + j] as number)
    }
    const at = from + lists
    if (k < classes - 1)
      into[at] = (1 + members) * (rest[at] as number) - (pull + after) * (share[at] as number)
    after += members
  }
}

/** −Σ log(1 − V_k) of the moving. */
function sumStickLogs({ model, tree, rest }: Collapsed, moving: number): number {
  let sum = 0
  for (let k = 0; k < moving && k < model.classes - 1; k++)
    sum -= Math.log(rest[k * (tree.lists + 1) + tree.lists] as number)
  return sum
}

/** Members of every class expected, unlisted included, and on every list. The rows turn into expected members on the way. */
function expectMembers(
  { tree, rows, sums, base, lump, listed, all, unseen, scalars }: Collapsed,
  moving: number,
): void {
  const { parents, added, counts, documented } = tree
  const unlisted = documented / (unseen[1] as number)
  let lumped = unlisted * scalars.lumpUnseen
  for (let k = 0; k < moving; k++) all[k] = unlisted * (base[k] as number)
  listed.fill(0)
  for (let m = 0; m < counts.length; m++) {
    const each = (counts[m] as number) / (sums[m] as number)
    lumped += each * (lump[m] as number)
    for (let at = m * moving; at < (m + 1) * moving; at++) rows[at] = each * (rows[at] as number)
  }
  scalars.lumped = lumped * scalars.behind
  for (let m = counts.length - 1; m >= 0; m--) {
    const parent = parents[m] as number
    const above = parent < 0 ? all : rows
    const to = parent < 0 ? 0 : parent * moving
    const list = (added[m] as number) * moving
    const from = m * moving
    for (let k = 0; k < moving; k++) {
      const expected = rows[from + k] as number
      above[to + k] = (above[to + k] as number) + expected
      listed[list + k] = (listed[list + k] as number) + expected
    }
  }
}

/** The logarithm of the density where it was gone to last, up to a constant, into `into[at]`. */
export function writeLogDensity(
  collapsed: Collapsed,
  moving: number,
  into: Float64Array,
  slot: number,
): void {
  const { model, tree, share, rest, sums, unseen, scalars } = collapsed
  const { capture, concentration, classes } = model
  let sum = -tree.documented * Math.log(unseen[1] as number)
  for (let m = 0; m < sums.length; m++) {
    if ((tree.counts[m] as number) > 0) sum += (tree.counts[m] as number) * Math.log(sums[m] as number)
  }
  for (let k = 0, at = 0; k < moving; k++, at++) {
    for (let j = 0; j < tree.lists; j++, at++) {
      sum += capture.a * Math.log(share[at] as number) + capture.b * Math.log(rest[at] as number)
    }
    if (k < classes - 1) sum += Math.log(share[at] as number)
  }
  const tail = concentration.rate + scalars.lumpLog + sumStickLogs(collapsed, moving)
  into[slot] = sum - (concentration.shape + classes - 1) * Math.log(tail)
}
