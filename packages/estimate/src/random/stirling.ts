/** log z! less Stirling's (z + ½) log(z + 1) − (z + 1) + ½ log 2π, for z of 0 to 9. */
const small = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.020790672103765, 0.016644691189821,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
]

/**
 * What Stirling's formula leaves of log z!: log z! − [(z + ½) log(z + 1) − (z + 1) + ½ log 2π], z a whole number of 0 or more
 * (Hörmann 1993, Journal of Statistical Computation and Simulation 46:101, where it is f_c).
 */
export function stirlingTail(z: number): number {
  if (z < 10) return small[z] as number
  const square = 1 / ((z + 1) * (z + 1))
  return (1 / 12 - (1 / 360 - (1 / 1260 - square / 1680) * square) * square) / (z + 1)
}
