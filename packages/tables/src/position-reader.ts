import {
  involvements,
  positionCodes,
  rejectionReasons,
  type Position,
  type RejectionReason,
} from '@recount/claims'
import { openCode, openCodes, reportNoCode } from './code-reader.ts'
import { openList } from './list-reader.ts'
import type { MappingEntry } from './mapping.ts'
import { openRange } from './range-reader.ts'
import type { Read, TableContext } from './source.ts'
import { findEntry, openText } from './text-reader.ts'

type Bare = Omit<Position, 'origin'>

/** A reader of belligerents' positions as a mapping describes them. */
export function openPosition(entries: readonly MappingEntry[], context: TableContext): Read<Bare> {
  const who = openWho(entries, context)
  const texts = openTexts(entries, context)
  const stance = openStance(entries, context)
  const rejectedFor = openReasons(entries, context)
  const acceptedFor = openList(findEntry(entries, 'positions.acceptedFor'), context)
  const conceded = openConceded(entries, context)
  return (cells) => ({
    ...who(cells),
    ...stance(cells),
    rejectedFor: rejectedFor(cells),
    acceptedFor: [...new Set(acceptedFor(cells).map(({ text }) => text))],
    conceded: conceded(cells),
    ...texts(cells),
  })
}

function openWho(
  entries: readonly MappingEntry[],
  context: TableContext,
): Read<Pick<Position, 'belligerent' | 'term' | 'involvement'>> {
  const entry = findEntry(entries, 'positions.belligerent')
  const belligerent = openText(entry, context)
  const term = openText(findEntry(entries, 'positions.term'), context)
  const involvement = openCode(findEntry(entries, 'positions.involvement'), involvements, context)
  return (cells) => {
    const who = { belligerent: belligerent(cells), term: term(cells) }
    if (who.belligerent === null) {
      const known =
        who.term === null ? 'the position is held without one' : `only the number ${who.term} tells who it is`
      context.report.add('missing-belligerent', `names no belligerent: ${known}`, {
        column: entry?.column ?? null,
        field: 'positions.belligerent',
        found: who.term,
      })
    }
    return { ...who, involvement: involvement(cells) }
  }
}

function openTexts(
  entries: readonly MappingEntry[],
  context: TableContext,
): Read<Pick<Position, 'statement' | 'place' | 'grid' | 'gridPrecision'>> {
  const statement = openText(findEntry(entries, 'positions.statement'), context)
  const place = openText(findEntry(entries, 'positions.place'), context)
  const grid = openText(findEntry(entries, 'positions.grid'), context)
  const gridPrecision = openText(findEntry(entries, 'positions.gridPrecision'), context)
  return (cells) => ({
    statement: statement(cells),
    place: place(cells),
    grid: grid(cells),
    gridPrecision: gridPrecision(cells),
  })
}

/** The position that is stored, and the label shown where it is another one: two that differ are reported, both are kept. */
function openStance(
  entries: readonly MappingEntry[],
  context: TableContext,
): Read<Pick<Position, 'position' | 'label'>> {
  const readPosition = openCode(findEntry(entries, 'positions.position'), positionCodes, context)
  const labelEntry = findEntry(entries, 'positions.label')
  const readLabel = openCode(labelEntry, positionCodes, context)
  return (cells) => {
    const position = readPosition(cells)
    const label = readLabel(cells)
    if (label === null || label === position) return { position, label: null }
    if (position !== null) {
      const message = `expected the label of ${position}; found ${label}; the position counts, both are held`
      const detail = { column: labelEntry?.column ?? null, field: 'positions.label', found: label }
      context.report.add('contradicting-label', message, detail)
    }
    return { position, label }
  }
}

function openReasons(
  entries: readonly MappingEntry[],
  context: TableContext,
): Read<readonly RejectionReason[]> {
  const entry = findEntry(entries, 'positions.rejectedFor')
  if (entry === undefined) return () => []
  const list = openList(entry, context)
  const find = openCodes(rejectionReasons, undefined)
  return (cells) => {
    const reasons = list(cells).flatMap(
      (cell) => find(cell.text) ?? reportNoCode(cell, entry, rejectionReasons, find, context) ?? [],
    )
    return [...new Set(reasons)]
  }
}

function openConceded(entries: readonly MappingEntry[], context: TableContext): Read<Position['conceded']> {
  const readKilled = openRange(entries, 'positions.conceded.killed', context)
  const readInjured = openRange(entries, 'positions.conceded.injured', context)
  return (cells) => {
    const killed = readKilled?.(cells)
    const injured = readInjured?.(cells)
    return { ...(killed === undefined ? {} : { killed }), ...(injured === undefined ? {} : { injured }) }
  }
}
