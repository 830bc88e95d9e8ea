import type { HeapProfiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'

/** Bytes that work puts on the heap, whatever was collected since: the engine's sampling profiler, one sample in a KiB. */
export async function countAllocated(work: () => void): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 1024,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  work()
  const { profile } = await session.post('HeapProfiler.stopSampling')
  session.disconnect()
  return sumSizes(profile.head)
}

function sumSizes(node: HeapProfiler.SamplingHeapProfileNode): number {
  return node.children.reduce((sum, child) => sum + sumSizes(child), node.selfSize)
}
