import { mkdir, writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { listJsonSchemas, type JsonSchema } from '../src/json-schema.ts'

const folder = new URL('../schemas/', import.meta.url)
await mkdir(folder, { recursive: true })
await Promise.all(Object.entries(listJsonSchemas()).map(([id, schema]) => writeSchema(id, schema)))

async function writeSchema(id: string, schema: JsonSchema): Promise<void> {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 })
  await writeFile(new URL(`${id}.json`, folder), text)
}
