import { sureRules, sureShare, trainingRules } from './people-model.ts'

/** What both sides of the bench of linkage are asked to do. */
export interface LinkJob {
  readonly onDisk: boolean
  readonly threads: number
  /** DuckDB's `memory_limit`, or null for its own default. */
  readonly memory: string | null
  readonly sureRules: readonly (readonly string[])[]
  readonly sureShare: number
  readonly trainingRules: readonly (readonly string[])[]
  readonly randomPairs: number
  readonly seed: number
  /** The least probability of pairs that are kept, and of those that make clusters. */
  readonly atLeast: number
  readonly clusterAt: number
}

/** What one whole run took, told by the process that ran. */
export interface LinkRun {
  readonly phases: Readonly<Record<'prepare' | 'train' | 'score' | 'cluster', number>>
  /** Pairs that the rules made, where it is known. */
  readonly pairs?: number
  readonly kept: number
  readonly clusters: number
  readonly version?: string
}

export const smallJob: LinkJob = {
  onDisk: false,
  threads: 4,
  memory: null,
  sureRules,
  sureShare,
  trainingRules,
  randomPairs: 1_000_000,
  seed: 1,
  atLeast: 0.5,
  clusterAt: 0.95,
}

/** The same on disk, within 8 GB. DuckDB's limit leaves room for what it holds beside its buffers. */
export const largeJob: LinkJob = { ...smallJob, onDisk: true, memory: '6GB' }
