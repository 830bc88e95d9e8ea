import { mkdir, writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { mappingJsonSchema } from '../src/mapping-schema.ts'

const folder = new URL('../schemas/', import.meta.url)
await mkdir(folder, { recursive: true })
const text = await format(JSON.stringify(mappingJsonSchema()), { parser: 'json', printWidth: 110 })
await writeFile(new URL('mapping.json', folder), text)
