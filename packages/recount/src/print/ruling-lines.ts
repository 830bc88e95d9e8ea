import type { RulingBody } from '@recount/claims'
import type { PlacedFigure, PlacedRuling, ShownFigure, ShownRuling } from '../report-input.ts'
import { sayNumber, saySubject } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { fill } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sentenceOf } from './sentence.ts'

/** A ruling on several lines: its number and what it says, who gave it, whether it applies, and its figures in their sentences. */
export function renderRuling(ruling: ShownRuling, paint: Paint, width: number): string {
  const { entry, body, by, at, why, undone } = ruling.recorded
  const told = sayState(ruling)
  const state = told === '' ? '' : `; ${paint('yellow', told)}`
  const lines = [
    fill(`${paint('cyan', String(entry))}  ${paint('bold', printable(sayRuling(body)))}${state}`, width),
    fill(printable(`${by}, ${at}: ${why ?? 'no reason given'}`), width, '    '),
    ...listFigures(ruling).map(({ label, figure }) => renderFigure(label, figure, paint, width)),
  ]
  if (undone === null) return lines.join('\n')
  const taken = `undone by entry ${undone.entry}: ${undone.by}, ${undone.at}: ${undone.why ?? 'no reason given'}`
  return [...lines, fill(printable(taken), width, '    ')].join('\n')
}

/** What a ruling says, in a line. */
export function sayRuling(body: RulingBody): string {
  switch (body.kind) {
    case 'statements-merged':
      return 'one statement'
    case 'statement-split':
      return 'not one statement'
    case 'slip-confirmed':
      return `a slip; meant is ${sayNumber(body.payload.meant)}`
    case 'definition-set': {
      const { claimant, victims, measure, definition } = body.payload
      const counted = measure === null ? (victims ?? 'people') : saySubject(measure, victims)
      return `${claimant.name}: ${counted} means ${definition}`
    }
  }
}

/** Does the ruling apply to all its figures, to what is left of them, or to none? */
export function standingOf({ present, figures }: PlacedRuling): 'wholly' | 'partly' | 'not' {
  if (present === null) return 'not'
  return figures.every(({ standing }) => standing === 'present') ? 'wholly' : 'partly'
}

function sayState(ruling: PlacedRuling): string {
  if (ruling.recorded.undone !== null) return 'undone'
  switch (standingOf(ruling)) {
    case 'wholly':
      return ''
    case 'partly':
      return 'applies to what is left of its figures'
    case 'not':
      return 'does not apply: too few of its figures are left'
  }
}

interface LabelledFigure {
  readonly label: string
  readonly figure: ShownFigure
}

function listFigures({ recorded: { body }, figures }: ShownRuling): readonly LabelledFigure[] {
  const labelOf = (index: number): string => {
    if (body.kind === 'statement-split' && index >= body.payload.figures.length) return 'from'
    return body.kind === 'slip-confirmed' && index > 0 ? 'believed' : ''
  }
  return figures.map((figure, index) => ({ label: labelOf(index), figure }))
}

const standings: Readonly<Record<PlacedFigure['standing'], string>> = {
  present: '',
  gone: 'no longer found: ',
  rejected: 'rejected: ',
}

function renderFigure(label: string, figure: ShownFigure, paint: Paint, width: number): string {
  const { shown, documentName, standing } = figure
  const source = paint('dim', `(${printable(documentName)})`)
  const told = `${label === '' ? '' : `${label} `}${paint('cyan', shortId(shown.id))}  ${paint('yellow', standings[standing])}${sentenceOf(shown, paint)} ${source}`
  return fill(told, width, '    ')
}
