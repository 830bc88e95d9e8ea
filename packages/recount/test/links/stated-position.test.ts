import { unknownPosition, type Position, type PositionCode } from '@recount/claims'
import { expect, test } from 'vitest'
import { placePosition, type StatedPosition } from '../../src/pipeline/links/stated-position.ts'

const stated: StatedPosition = {
  belligerent: 'River Coalition',
  position: 'non_credible',
  reason: 'insufficient_evidence',
  killed: null,
  injured: null,
  place: 'Old Market',
  words: 'March 8, 2017, near Old Market: …',
}

function held(position: PositionCode | null, belligerent = 'River Coalition'): Position {
  return {
    ...unknownPosition,
    belligerent,
    term: '12',
    involvement: 'suspected',
    position,
    label: 'open_incident',
    conceded: { killed: { min: 1, max: 1 } },
    grid: '37S DV 1 2',
    origin: { document: 'a'.repeat(64), row: 3 },
  }
}

const place = (positions: readonly Position[], changes: Partial<StatedPosition> = {}) =>
  placePosition({ ...stated, ...changes }, { positions, belligerents: [] }, [])

const replaced = {
  term: '12',
  involvement: 'suspected',
  position: 'non_credible',
  label: null,
  rejectedFor: ['insufficient_evidence'],
  conceded: {},
  statement: stated.words,
  place: 'Old Market',
  grid: '37S DV 1 2',
  origin: null,
}

test.each(['not_yet_assessed', 'open_incident', null] as const)(
  'what was %s is replaced, and keeps what the statement does not tell',
  (position) => {
    const other = held('credible', 'Northern Air Command')
    const { positions, says } = place([other, held(position)])
    expect(positions?.[0]).toBe(other)
    expect(positions?.[1]).toMatchObject(replaced)
    expect(says).toMatch(/^River Coalition is recorded as “non credible” instead of /)
  },
)

test.each(['credible', 'non_credible', 'duplicate'] as const)('what was assessed as %s stays', (position) => {
  const { positions, says } = place([held(position)])
  expect(positions).toBeNull()
  expect(says).toContain('it was assessed already')
})

test.each([
  [{ belligerent: null }, /Whose statement it is isn’t known/],
  [{ position: null }, /doesn’t tell how it was assessed/],
] as const)('nothing is recorded for %j', (changes, said) => {
  const { positions, says } = place([], changes)
  expect(positions).toBeNull()
  expect(says).toMatch(said)
})
