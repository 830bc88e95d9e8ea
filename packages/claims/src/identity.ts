import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Claim, ClaimContent } from './claim.ts'
import { InputError } from './errors.ts'
import type { Incident, IncidentContent } from './incident.ts'
import { sortKeys, unsortable } from './sorted-keys.ts'

/**
 * JSON with keys in UTF-16 code-unit order, no white space, numbers and escapes as ECMAScript writes them (RFC 8785,
 * JSON Canonicalization Scheme). Keys whose value is undefined are left out. Throws InputError on what the scheme cannot
 * carry: NaN and infinities (section 3.2.2.3), text with half a surrogate pair (section 3.2.2.2), undefined in a list,
 * big integers, dates, maps and the like, which JSON would drop or change in silence.
 */
export function canonicalJson(value: unknown): string {
  const sorted = sortKeys(value, refuseValue)
  return sorted === unsortable ? writeCanonical(value) : JSON.stringify(sorted)
}

/** The same for any keys, several times slower. */
function writeCanonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value)
    case 'number':
      if (Number.isFinite(value)) return String(value)
      throw refuseValue(`the number ${value}`)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value)
    default:
      throw refuseValue(`a value of type ${typeof value}`)
  }
}

/** The SHA-256 of bytes or of a string's UTF-8, as 64 hexadecimal digits. */
export function hashOf(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/**
 * Gives a claim the id that its content has: the SHA-256 of its canonical JSON without the id. A claim that already has
 * an id gets the one its content calls for, so this also checks one.
 */
export function identifyClaim(content: ClaimContent): Claim {
  const { id: _, ...bare } = content as ClaimContent & { readonly id?: string }
  return { id: hashOf(canonicalJson(bare)), ...bare }
}

/** Gives an incident the id that its recorder and key call for; also checks one that has an id. */
export function identifyIncident(content: IncidentContent): Incident {
  const { recorder, key } = content
  return { ...content, id: hashOf(canonicalJson({ key, recorder })) }
}

/** What JSON escapes, half surrogate pairs, and a few control characters that it would leave. */
const needsCare = /["\\\p{Cc}\p{Cs}]/u

function canonicalString(text: string): string {
  if (!needsCare.test(text)) return `"${text}"`
  if (text.isWellFormed()) return JSON.stringify(text)
  throw refuseValue('text with half a surrogate pair')
}

function canonicalArray(items: readonly unknown[]): string {
  let json = '['
  for (let index = 0; index < items.length; index++) {
    if (index > 0) json += ','
    json += writeCanonical(items[index])
  }
  return `${json}]`
}

function canonicalObject(value: object): string {
  const tag = Object.prototype.toString.call(value)
  if (tag !== '[object Object]') throw refuseValue(tag)
  const record = value as Record<string, unknown>
  let json = ''
  for (const key of Object.keys(record).sort()) {
    const item = record[key]
    if (item !== undefined) json += `${json === '' ? '' : ','}${canonicalString(key)}:${writeCanonical(item)}`
  }
  return `{${json}}`
}

function refuseValue(found: string): InputError {
  return new InputError(
    `expected a value that JSON can carry unchanged; found ${found}`,
    'use strings, finite numbers, booleans, null, lists and plain objects',
  )
}
