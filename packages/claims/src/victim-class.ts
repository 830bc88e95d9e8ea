import type { VictimClass } from './codes.ts'
import type { Relation } from './relation.ts'

/** What a class says of everyone in it; what it leaves out may be anything. */
interface Traits {
  readonly age?: readonly ('child' | 'adult' | 'old')[]
  readonly sex?: readonly ('female' | 'male')[]
  readonly status?: readonly ('civilian' | 'combatant')[]
  readonly role?: VictimClass
}

const grown = ['adult', 'old'] as const

/**
 * The classes by what they imply. Journalists and relief personnel are civilians in law (Additional Protocol I to the
 * Geneva Conventions, articles 79 and 71); medical staff, teachers, officials and prisoners may be either, and so may
 * children, who are also recruited. A role excludes no other role: a medic can be an aid worker.
 */
const traits: Readonly<Record<VictimClass, Traits>> = {
  persons: {},
  civilians: { status: ['civilian'] },
  combatants: { status: ['combatant'] },
  children: { age: ['child'] },
  girls: { age: ['child'], sex: ['female'] },
  boys: { age: ['child'], sex: ['male'] },
  women: { age: grown, sex: ['female'] },
  men: { age: grown, sex: ['male'] },
  elderly: { age: ['old'] },
  medical: { role: 'medical' },
  journalists: { status: ['civilian'], role: 'journalists' },
  'aid-workers': { status: ['civilian'], role: 'aid-workers' },
  teachers: { role: 'teachers' },
  officials: { role: 'officials' },
  prisoners: { role: 'prisoners' },
}

const dimensions = ['age', 'sex', 'status'] as const

/**
 * How the people of class a stand to those of class b: girls ⊂ children ⊂ persons; women and children share nobody;
 * children and civilians `overlap`, which here means that they may share people and neither need contain the other.
 */
export function compareVictimClasses(a: VictimClass | null, b: VictimClass | null): Relation {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'equal'
  if (dimensions.some((dimension) => excludes(traits[a][dimension], traits[b][dimension]))) return 'disjoint'
  if (implies(traits[a], traits[b])) return 'subset'
  return implies(traits[b], traits[a]) ? 'superset' : 'overlap'
}

function excludes(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && !a.some((value) => b.includes(value))
}

function implies(a: Traits, b: Traits): boolean {
  const sameRole = b.role === undefined || a.role === b.role
  return sameRole && dimensions.every((dimension) => isWithin(a[dimension], b[dimension]))
}

function isWithin(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return b === undefined || (a !== undefined && a.every((value) => b.includes(value)))
}
