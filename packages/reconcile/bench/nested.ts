import { openScenario, type ClaimSpec } from '../test/scenario.ts'
import { reconcile } from '../src/index.ts'

/**
 * Reconciles the hardest case for floors: one speaker's daily totals for a country beside as many towns with totals of
 * their own and incidents of a day. The first argument is the number of each.
 */
const size = Number(process.argv[2] ?? 2000)

function dayOf(index: number): string {
  const month = 1 + (Math.floor(index / 28) % 12)
  return `${2031 + Math.floor(index / 336)}-${String(month).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
}

const by = ['Joint Command']
const claims = Array.from({ length: size }, (_, at): readonly ClaimSpec[] => {
  const town = [`Town ${at} < Region ${at % 20} < VR`]
  return [
    {
      in: `c${at}`,
      who: 'Tally Group',
      by,
      count: `at least ${1000 + at}`,
      where: ['VR'],
      period: `2031..${dayOf(at)}`,
    },
    {
      in: `t${at}`,
      who: 'Tally Group',
      by,
      count: `at least ${1000 + 2 * at}`,
      where: town,
      period: `2031..${dayOf(at)}`,
    },
    { in: `i${at}`, who: 'Tally Group', by, count: String(1 + (at % 60)), where: town, period: dayOf(at) },
    { in: `v${at}`, who: 'Tally Group', by, count: String(1 + (at % 50)), where: ['VR'], period: dayOf(at) },
    { in: `o${at}`, who: 'Open Count', by, count: String(1 + (at % 50)), where: ['VR'], period: dayOf(at) },
  ]
}).flat()
const opened = openScenario({ about: 'nested', actors: [], claims })
const start = performance.now()
const { bounds, disagreements } = reconcile(opened.claims, opened)
const seconds = ((performance.now() - start) / 1000).toFixed(2)
console.log(
  `${claims.length} claims: ${seconds} s, ${bounds.length} bounds, ${disagreements.length} disagreements`,
)
