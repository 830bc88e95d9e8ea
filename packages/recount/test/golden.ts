import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Compares a text with the file of its name under `golden/`. Where they differ the text is left beside it as `-changed`,
 * to be read as a diff and, if it is right, moved over the old one. A file that does not exist yet is written, but not in CI.
 */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url))
  const changed = path.replace(/(\.\w+)$/, '-changed$1')
  rmSync(changed, { force: true })
  if (!existsSync(path) && process.env.CI === undefined) return writeFileSync(path, text)
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (expected !== text) writeFileSync(changed, text)
  expect(text, `golden/${name}; what came out stands beside it as -changed`).toBe(expected)
}
