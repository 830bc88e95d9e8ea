/** A complex number. */
export interface Complex {
  readonly re: number
  readonly im: number
}

/** Shifted up by recurrence to where Stirling's series gives 14 digits. */
const far = 12
/** Of Stirling's series, DLMF 5.11.1: B₂ₖ / (2k (2k − 1)). */
const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/** A logarithm of Γ(z), Re z > 0, up to multiples of 2πi. DLMF 5.5.1 and 5.11.1. */
export function complexLogGamma(z: Complex): Complex {
  const { im } = z
  let { re } = z
  let [sumRe, sumIm] = [0, 0]
  while (re < far) {
    sumRe -= Math.log(Math.hypot(re, im))
    sumIm -= Math.atan2(im, re)
    re++
  }
  const tail = stirling(re, im)
  return { re: sumRe + tail.re, im: sumIm + tail.im }
}

/** (z − ½) log z − z + ½ log 2π + Σ c_k z^(1 − 2k). */
function stirling(re: number, im: number): Complex {
  const log = { re: Math.log(Math.hypot(re, im)), im: Math.atan2(im, re) }
  const size = re * re + im * im
  const inverse = { re: re / size, im: -im / size }
  const square = multiply(inverse, inverse)
  let power = inverse
  let [sumRe, sumIm] = [Math.log(2 * Math.PI) / 2 - re, -im]
  for (const term of terms) {
    sumRe += term * power.re
    sumIm += term * power.im
    power = multiply(power, square)
  }
  const lead = multiply({ re: re - 0.5, im }, log)
  return { re: lead.re + sumRe, im: lead.im + sumIm }
}

function multiply(one: Complex, other: Complex): Complex {
  return { re: one.re * other.re - one.im * other.im, im: one.re * other.im + one.im * other.re }
}
