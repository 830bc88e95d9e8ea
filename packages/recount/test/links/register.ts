/** A row of numbers in [0, 1) that is the same every time (Park & Miller, "Random number generators", 1988). */
function openRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const given = ['Arvid', 'Belinda', 'Casimir', 'Dorothea', 'Emeric', 'Florian', 'Gudrun', 'Henrike']
const families = ['Ankerfeld', 'Brunnholt', 'Castering', 'Dornwald', 'Eschmoor', 'Falkenrode']

/**
 * Two lists of invented people and both in one: the left writes dates as 2017-03-01, the right as 01/03/2017; `file mark` is a number
 * that no heading tells of, sometimes with a wrong digit; `truth` is the same for the same person. Three in four are on both.
 */
export function makeRegister(
  count: number,
  seed: number,
): { readonly left: string; readonly right: string; readonly both: string } {
  const random = openRandom(seed)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const number = (below: number): number => 1 + Math.floor(random() * below)
  const people = Array.from({ length: Math.round(count * 1.25) }, (_, at) => ({
    truth: `p${at}`,
    name: `${pick(given)} ${pick(families)}`,
    date: [`${1930 + number(70)}`, String(number(12)).padStart(2, '0'), String(number(28)).padStart(2, '0')],
    mark: String(100_000 + number(899_999)),
  }))
  const heading = 'id,name,date of birth,file mark,truth'
  const left = people
    .slice(0, count)
    .map(({ truth, name, date, mark }, at) => [`a${at}`, name, date.join('-'), mark, truth].join(','))
  const right = people
    .slice(-count)
    .map(({ truth, name, date, mark }, at) =>
      [`b${at}`, name, date.toReversed().join('/'), at % 9 === 0 ? `7${mark.slice(1)}` : mark, truth].join(
        ',',
      ),
    )
  const table = (rows: readonly string[]): string => `${[heading, ...rows].join('\n')}\n`
  return { left: table(left), right: table(right), both: table([...left, ...right].map((row) => `c${row}`)) }
}
