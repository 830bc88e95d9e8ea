import { mkdir, writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { policySchema } from '../src/policies/policy-schema.ts'

const folder = new URL('../schemas/', import.meta.url)
await mkdir(folder, { recursive: true })
const text = await format(JSON.stringify(policySchema), { parser: 'json', printWidth: 110 })
await writeFile(new URL('policy.json', folder), text)
