import type { RegistryName } from '@recount/api'
import type { FacetLabel } from '../table/table-spec.ts'
import { listScripts } from './script.ts'

const scriptNames = new Intl.DisplayNames('en', { type: 'script' })
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** Names of an actor or a place with the scripts they are written in. */
export function withScripts(use: RegistryName['use'], names: readonly string[]): readonly RegistryName[] {
  return [...new Set(names)].map((name) => ({ name, use, scripts: [...listScripts(name)] }))
}

/** Every script of some names, each once. */
export function scriptsOf(names: readonly RegistryName[]): readonly string[] {
  return [...new Set(names.flatMap(({ scripts }) => scripts))]
}

/** A script as a facet tells it. */
export function scriptLabel(code: string): FacetLabel {
  return { value: code, label: scriptNames.of(code) ?? code }
}

/** A country (ISO 3166) as a facet tells it; null is a value of its own. */
export function countryLabel(code: string | null): FacetLabel {
  if (code === null) return { value: 'none', label: 'no country' }
  return { value: code, label: /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code }
}

/** A code of the vocabulary in words. */
export function inWords(value: string): FacetLabel {
  return { value, label: value.replaceAll('-', ' ') }
}
