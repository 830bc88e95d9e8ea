import type { ClaimSpec, Scenario } from './scenario.ts'

/** What an article can say, apart from who speaks and where. */
export type Shape = 'mixed' | 'one figure' | 'one day' | 'undated' | 'one document'

const speakers = ['Tally Group', 'Open Count', 'Joint Command']

const towns = Array.from({ length: 12 }, (_, at) => `Town${at} < Region${at % 3} < VR`)

/**
 * A case of many articles by few speakers: each tells one or two strikes on a town with the wounded and the children
 * among the dead, a running total, and how many reports are being looked into. The same count makes the same case.
 */
export function writeArticles(count: number, shape: Shape): Scenario {
  const pick = createPick(count)
  const names = Array.from({ length: count }, (_, at) => `article ${at}`)
  const published = names.map(() => (shape === 'undated' ? null : pickDay(pick)))
  return {
    about: `${count} articles, ${shape}`,
    actors: [
      { id: 'tally', name: 'Tally Group' },
      { id: 'count', name: 'Open Count' },
      { id: 'command', name: 'Joint Command', kind: 'coalition' },
    ],
    documents: Object.fromEntries(
      names.map((name, at) => [name, { published: published[at] ?? null, text: writeText(name, pick) }]),
    ),
    claims: names.flatMap((name, at) =>
      listClaims(name, published[at] ?? null, pick).map((claim) => bend(claim, shape)),
    ),
  }
}

type Pick = (limit: number) => number

/** A linear congruential generator (Numerical Recipes' constants). */
function createPick(seed: number): Pick {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function pickDay(pick: Pick): string {
  const [month, day] = [1 + pick(12), 1 + pick(28)].map((part) => String(part).padStart(2, '0'))
  return `${2031 + pick(6)}-${month}-${day}`
}

/** Agency prose: one opening and one ending for all, so that many articles are nearly copies of each other. */
function writeText(name: string, pick: Pick): string {
  const middle = Array.from({ length: 30 }, () => `word${pick(60)}`).join(' ')
  return `Aircraft were heard before dawn and the road was closed until noon. ${name} ${middle} An inquiry was promised.`
}

function listClaims(document: string, published: string | null, pick: Pick): readonly ClaimSpec[] {
  const base = { in: document, where: [towns[pick(towns.length)] ?? ''], by: ['Joint Command'] }
  const who = speakers[pick(speakers.length)] ?? ''
  const day = published === null ? {} : { period: published }
  const total = 1000 + pick(9000)
  return [
    { ...base, ...day, who, count: String(1 + pick(180)) },
    { ...base, ...day, who, count: String(1 + pick(90)), measure: 'injured' },
    { ...base, ...day, who, count: String(1 + pick(9)), victims: 'children' },
    { ...base, ...day, who: speakers[pick(speakers.length)] ?? '', count: `at least ${1 + pick(180)}` },
    { ...base, who, where: ['VR'], count: `at least ${total}`, period: `2031..${published ?? ''}` },
    { ...base, who, where: ['VR'], count: `more than ${Math.floor(total / 100) * 100}` },
    { ...base, who: 'Joint Command', count: String(3 + pick(30)), measure: 'reports' },
  ]
}

function bend(claim: ClaimSpec, shape: Shape): ClaimSpec {
  const place = { who: 'Tally Group', where: ['VR'] }
  if (shape === 'one figure') return { ...claim, ...place, count: '1,302', period: '2031..' }
  if (shape === 'one day') return { ...claim, ...place, period: '2033-06-01' }
  return shape === 'one document' ? { ...claim, in: 'article 0' } : claim
}
