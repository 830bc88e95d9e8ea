import type { KeptEstimate } from '../../report/estimates/kept-estimate.ts'

/** An answer as one JSON value, the same on every machine: without when and where it was made. */
export function answerJson({ version, source, asked, notes, answer }: KeptEstimate): string {
  return JSON.stringify({ version, source: bareSource(source), asked, notes, ...answer })
}

function bareSource(source: KeptEstimate['source']): object {
  if (source.from === 'link') return source
  return { ...source, files: source.files.map(({ name, hash }) => ({ name, hash })) }
}
