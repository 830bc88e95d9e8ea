import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Where the server that has a case open is, and what it lets one in with. */
const serverAddressSchema = z.strictObject({
  /** `http://127.0.0.1:4173` */
  origin: z.url({ protocol: /^http$/ }),
  token: z.string().min(1),
  pid: z.int().positive(),
})
export type ServerAddress = z.infer<typeof serverAddressSchema>

const fileName = 'server.json'

/** Says in the case's folder, for this account alone to read, who has the case open. The answer takes that back. */
export async function writeServerFile(folder: string, address: ServerAddress): Promise<() => Promise<void>> {
  const path = join(folder, fileName)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(address)}\n`)
  } finally {
    await file.close()
  }
  await rename(draft, path)
  return () => removeServerFile(folder, address)
}

/** The server that says it has the case open; undefined where none does. It may have been killed since. */
export async function findServerFile(folder: string): Promise<ServerAddress | undefined> {
  try {
    return serverAddressSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')))
  } catch {
    return undefined
  }
}

/** Removes what a server said of itself, unless another has come since. */
export async function removeServerFile(folder: string, { token }: ServerAddress): Promise<void> {
  const now = await findServerFile(folder)
  if (now?.token === token) await rm(join(folder, fileName), { force: true })
}

/** The address that opens the workbench; it holds the token. */
export function firstAddress({ origin, token }: Pick<ServerAddress, 'origin' | 'token'>): string {
  return `${origin}/?token=${token}`
}
