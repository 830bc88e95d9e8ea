const SHARDS = 1024

const FIRST_SLOTS = 16

interface Shard {
  keys: Uint32Array
  /** The number, one higher; 0 where a slot is free. */
  numbers: Uint32Array
  used: number
}

/** Numbers 32-bit keys from 0, in the order in which they are first met. */
export interface KeyNumbers {
  readonly size: number
  numberOf(key: number): number
}

/**
 * Opens a table of keys with open addressing. It is kept in many small parts that grow one by one, so that no single key
 * waits for the whole to be copied; a JavaScript `Map` of that many numbers takes five times the memory.
 */
export function openKeyNumbers(): KeyNumbers {
  const shards = Array.from({ length: SHARDS }, () => openShard(FIRST_SLOTS))
  let size = 0
  return {
    get size() {
      return size
    },
    numberOf(key) {
      const index = key % SHARDS
      let shard = shards[index] ?? openShard(FIRST_SLOTS)
      if (shard.used * 3 > shard.keys.length * 2) {
        shard = growShard(shard)
        shards[index] = shard
      }
      const slot = findSlot(shard, key)
      const known = shard.numbers[slot] ?? 0
      if (known !== 0) return known - 1
      size++
      fillSlot(shard, slot, key, size)
      return size - 1
    },
  }
}

function openShard(slots: number): Shard {
  return { keys: new Uint32Array(slots), numbers: new Uint32Array(slots), used: 0 }
}

/** Keys of one shard share their lowest bits: the slot is taken from the others. */
function findSlot({ keys, numbers }: Shard, key: number): number {
  const mask = keys.length - 1
  let slot = Math.floor(key / SHARDS) & mask
  while (numbers[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function fillSlot(shard: Shard, slot: number, key: number, number: number): void {
  shard.keys[slot] = key
  shard.numbers[slot] = number
  shard.used++
}

function growShard(shard: Shard): Shard {
  const grown = openShard(shard.keys.length * 2)
  for (let slot = 0; slot < shard.keys.length; slot++) {
    const number = shard.numbers[slot] ?? 0
    const key = shard.keys[slot] ?? 0
    if (number !== 0) fillSlot(grown, findSlot(grown, key), key, number)
  }
  return grown
}
