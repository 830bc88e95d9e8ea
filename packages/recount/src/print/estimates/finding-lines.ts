import type { Finding } from '@recount/estimate'
import { fill } from '../layout.ts'
import type { Paint } from '../paint.ts'
import { printable } from '../printable.ts'
import type { EstimateLook } from './estimate-look.ts'

const words: Readonly<Record<Finding['severity'], string>> = {
  refuse: 'REFUSED:',
  warn: 'WARNING:',
  note: 'note:',
}

/** What the gates found, a paragraph each, gravest first. */
export function renderFindings(
  findings: readonly Finding[],
  { paint, width }: Pick<EstimateLook, 'paint' | 'width'>,
  indent: string,
): string {
  return findings
    .map((finding) =>
      fill(`${paintSeverity(finding.severity, paint)} ${printable(finding.words)}`, width, indent),
    )
    .join('\n')
}

function paintSeverity(severity: Finding['severity'], paint: Paint): string {
  if (severity === 'note') return paint('dim', words.note)
  return paint(severity === 'refuse' ? ['bold', 'red'] : ['bold', 'yellow'], words[severity])
}
