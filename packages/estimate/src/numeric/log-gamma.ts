/**
 * The natural logarithm of Γ(x), for finite x > 0 (anything else is a RangeError); within about 1e-15 of the value, also beside its
 * zeros at 1 and 2. From 10 on Stirling's series (Abramowitz & Stegun 6.1.41); below, the power series about 2 (6.1.33 with the
 * logarithm of 1 + z taken out), which holds between 1.5 and 2.5, and Γ(x + 1) = xΓ(x) (6.1.15).
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`logGamma needs a finite number above 0, not ${x}.`)
  if (x >= stirlingFrom) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + correction(1 / x)
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x)
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1)
  let base = x
  let product = 1
  while (base > 2.5) {
    base -= 1
    product *= base
  }
  return aboutTwo(base - 2) + Math.log(product)
}

/**
 * lgΓ(x + a) − lgΓ(x), the logarithm of the rising factorial x(x + 1)…(x + a − 1), for any real a with x and x + a above 0. The two
 * terms are never subtracted as they stand, so that it is as accurate for x = 10¹² and a = 1/32 as for small ones.
 */
export function logRisingFactorial(x: number, a: number): number {
  if (a < 0) return -logRisingFactorial(x + a, -a)
  if (!(x > 0 && x + a < Infinity))
    throw new RangeError(`logRisingFactorial needs x above 0, not ${x} and ${a}.`)
  let from = x
  let skipped = 0
  while (from < stirlingFrom) {
    skipped += Math.log1p(a / from)
    from += 1
  }
  const to = from + a
  const straight = (from - 0.5) * Math.log1p(a / from) + a * (Math.log(to) - 1)
  return straight + correctionStep(1 / from, 1 / to, a) - skipped
}

const stirlingFrom = 10
const halfLogTwoPi = 0.9189385332046728

/** B₂ₖ / 2k(2k − 1), k = 1…9: the factors of x¹⁻²ᵏ in Stirling's series. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
]

/**
 * What Stirling's formula leaves of lgΓ(x): lgΓ(x) − (x − ½) log x + x − ½ log 2π, x above 0; the same for lgΓ(x + 1) and (x + ½) log x.
 * Absolute error some 1e-16 however large x is, which the subtraction itself would not have.
 */
export function stirlingRemainder(x: number): number {
  let from = x
  let skipped = 0
  while (from < stirlingFrom) {
    skipped += (from + 0.5) * Math.log1p(1 / from) - 1
    from += 1
  }
  return correction(1 / from) + skipped
}

function correction(inverse: number): number {
  const square = inverse * inverse
  let sum = 0
  for (let at = stirling.length - 1; at >= 0; at--) sum = sum * square + (stirling[at] as number)
  return sum * inverse
}

/** The correction at 1/to less that at 1/from, by Horner's scheme on divided differences: to − from = a is small against both. */
function correctionStep(inverseFrom: number, inverseTo: number, a: number): number {
  const squareFrom = inverseFrom * inverseFrom
  const squareTo = inverseTo * inverseTo
  let sum = 0
  let divided = 0
  for (let at = stirling.length - 1; at >= 0; at--) {
    divided = divided * squareFrom + sum
    sum = sum * squareTo + (stirling[at] as number)
  }
  return -a * inverseFrom * inverseTo * (sum + inverseFrom * (inverseFrom + inverseTo) * divided)
}

/** lgΓ(2 + z), |z| ≤ 1/2: (1 − γ)z + Σ (−1)ᵏ(ζ(k) − 1)zᵏ/k. */
function aboutTwo(z: number): number {
  let sum = 0
  for (let at = coefficientsAboutTwo.length - 1; at >= 0; at--)
    sum = sum * z + (coefficientsAboutTwo[at] as number)
  return sum * z
}

const coefficientsAboutTwo = [
  0.42278433509846713, 0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
  9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7,
  2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
]
