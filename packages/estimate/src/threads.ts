export { openThreads, type ThreadRunner } from './chains/thread-pool.ts'
