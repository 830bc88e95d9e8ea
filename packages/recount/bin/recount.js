#!/usr/bin/env -S node --conditions=recount-source --disable-warning=ExperimentalWarning
import module from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `recount: expected Node 22.18 or newer; found ${process.versions.node} at ${process.execPath}\n` +
      'Inside the repository, npx recount and npm run find Node 24 by themselves after npm ci; elsewhere install Node 24 from https://nodejs.org\n',
  )
  process.exit(2)
}
module.enableCompileCache?.()
const { runAsProcess } = await import('../src/main.ts')
await runAsProcess()
