/**
 * Shares of equal bins, smoothed by a Gaussian kernel whose bandwidth is chosen by the improved Sheather–Jones method (Botev, Grotowski
 * & Kroese 2010, Ann. Statist. 38:2916, algorithm 1 and theorem 1): nothing is supposed of the shape, so that two peaks stay two. The
 * kernel is that of diffusion between two walls, so nothing leaks over the first or last bin. `draws` is how many draws the shares
 * stand for: the more, the less they are smoothed.
 */
export function diffuse(shares: Float64Array, draws: number): Float64Array {
  const waves = listWaves(shares)
  const time = findTime(waves, draws)
  const damped = waves.map((wave, at) => wave * Math.exp((-((at * Math.PI) ** 2) * time) / 2))
  return fromWaves(damped)
}

/** The paper’s l, and where its fixed point has to lie, with the range of the bins as 1. */
const stages = 7
const longest = 0.1

/** Discrete cosine transform (type II): a₀ is the sum, aₖ = 2 Σ shares cos(πk(i + ½)/n). */
function listWaves(shares: Float64Array): Float64Array {
  const cosines = listCosines(shares.length)
  return shares.map((_, wave) => {
    let sum = 0
    for (let at = 0; at < shares.length; at++) {
      sum += (shares[at] as number) * (cosines[(wave * (2 * at + 1)) % cosines.length] as number)
    }
    return wave === 0 ? sum : 2 * sum
  })
}

function fromWaves(waves: Float64Array): Float64Array {
  const cosines = listCosines(waves.length)
  return waves.map((_, at) => {
    let sum = 0
    for (let wave = 0; wave < waves.length; wave++) {
      sum += (waves[wave] as number) * (cosines[(wave * (2 * at + 1)) % cosines.length] as number)
    }
    return Math.max(0, sum / waves.length)
  })
}

/** cos(πm / 2n), m = 0 … 4n − 1. */
function listCosines(size: number): Float64Array {
  return Float64Array.from({ length: 4 * size }, (_, at) => Math.cos((Math.PI * at) / (2 * size)))
}

/** The squared bandwidth t with t = ξ γ^[l](t), by halving; .28 draws^(−2/5), the paper’s own resort, where there is none. */
function findTime(waves: Float64Array, draws: number): number {
  const excess = (time: number): number => time - nextTime(waves, draws, time)
  const resort = 0.28 * draws ** -0.4
  let low = 0
  let high = 1e-12
  while (excess(high) < 0 && high < longest) {
    low = high
    high *= 2
  }
  if (!(excess(high) >= 0)) return resort
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (excess(middle) < 0) low = middle
    else high = middle
  }
  return high
}

/** ξγ^[l](t): equation 29 and the lines before it. */
function nextTime(waves: Float64Array, draws: number, time: number): number {
  let roughness = roughnessOf(waves, stages, time)
  for (let stage = stages - 1; stage >= 2; stage--) {
    const odd = oddProduct(stage) / Math.sqrt(2 * Math.PI)
    const factor = (1 + 0.5 ** (stage + 0.5)) / 3
    const before = ((2 * factor * odd) / (draws * roughness)) ** (2 / (3 + 2 * stage))
    roughness = roughnessOf(waves, stage, before)
  }
  return (2 * draws * Math.sqrt(Math.PI) * roughness) ** (-2 / 5)
}

/** ‖f⁽ˢ⁾‖², from the waves of f damped for a time. */
function roughnessOf(waves: Float64Array, stage: number, time: number): number {
  let sum = 0
  for (let at = 1; at < waves.length; at++) {
    const square = at * at
    const half = (waves[at] as number) / 2
    sum += Math.exp(stage * Math.log(square) - square * Math.PI ** 2 * time) * half * half
  }
  return 2 * Math.PI ** (2 * stage) * sum
}

/** 1 · 3 · 5 · … · (2s − 1). */
function oddProduct(stage: number): number {
  let product = 1
  for (let odd = 3; odd < 2 * stage; odd += 2) product *= odd
  return product
}
