import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Claim, ClaimContent } from './claim.ts'

/** JSON with keys in code-unit order and no white space (RFC 8785 for the values used here); undefined keys are left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** The SHA-256 of bytes or of a string's UTF-8, as 64 hexadecimal digits. */
export function hashOf(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** Gives a claim the id that its content has: the SHA-256 of its canonical JSON. */
export function identifyClaim(content: ClaimContent): Claim {
  return { id: hashOf(canonicalJson(content)), ...content }
}
