import { rename, rm } from 'node:fs/promises'

/**
 * Lets a file be written under another name beside it, which takes its place when it is done: whoever reads the path never sees half
 * of it, and what was there stays where the writing fails. Throws what the writing throws.
 */
export async function writeWhole<T>(path: string, write: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const written = await write(draft)
    await rename(draft, path)
    return written
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
