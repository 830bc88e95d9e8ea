import {
  inspectOverlaps,
  type Finding,
  type Gate,
  type Method,
  type Overlaps,
  type Severity,
} from '@recount/estimate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasLists, readList, reason } from '../lists.ts'
import { anyOverlaps, relabel, tableOf } from '../overlaps/any-overlaps.ts'

const lists = ['press', 'hospital', 'police']
const sound = { '100': 50, '010': 40, '001': 30, '110': 12, '101': 10, '011': 9, '111': 6 }

type Case = readonly [string, Overlaps, Gate, Severity, RegExp]

const cases: readonly Case[] = [
  ['nobody', tableOf(lists, {}), 'nobody', 'refuse', /Nobody is on any of the lists/],
  ['one list', tableOf(['press'], { '1': 40 }), 'few-lists', 'refuse', /Only the list press holds anybody/],
  ['one list of three', tableOf(lists, { '100': 40 }), 'few-lists', 'refuse', /Only the list press/],
  [
    'two lists',
    tableOf(['a', 'b'], { '10': 40, '01': 30, '11': 20 }),
    'few-lists',
    'refuse',
    /2 lists with anybody on them \(a and b\)/,
  ],
  [
    'three lists of which one is empty',
    tableOf(lists, { '100': 40, '010': 30, '110': 20 }),
    'few-lists',
    'refuse',
    /2 lists with anybody on them \(press and hospital\)/,
  ],
  [
    'three lists of which two are the same',
    tableOf(lists, { '100': 40, '011': 30, '111': 20 }),
    'few-lists',
    'refuse',
    /3 lists .* of which only 2 differ/,
  ],
  [
    'a third list that shares nobody with the others',
    tableOf(lists, { '100': 40, '010': 30, '001': 20, '110': 20 }),
    'few-lists',
    'refuse',
    /Only the lists press and hospital share anybody/,
  ],
  [
    'an empty list',
    tableOf([...lists, 'court'], pad(sound)),
    'empty-list',
    'warn',
    /Nobody is on the list court, so it says nothing/,
  ],
  [
    'no overlap',
    tableOf(lists, { '100': 40, '010': 30, '001': 20 }),
    'no-overlap',
    'refuse',
    /Of 90 individuals on 3 lists nobody is on two/,
  ],
  [
    'a pair that shares nobody',
    tableOf(lists, { ...sound, '110': 0, '111': 0 }),
    'no-overlap',
    'warn',
    /press and hospital share nobody \(by chance they could share up to 21\).*Check the linkage/,
  ],
  [
    'groups that share nobody',
    tableOf(['a', 'b', 'c', 'd', 'e'], { '11000': 9, '10000': 9, '00111': 9, '00100': 9, '00011': 9 }),
    'no-overlap',
    'warn',
    /Of 10 pairs of lists 6 share nobody.*fall into groups that share nobody with each other: c, d and e; a and b\./,
  ],
  [
    'everybody on every list',
    tableOf(lists, { '111': 80 }),
    'all-overlap',
    'refuse',
    /All 80 individuals are on every one of 3 lists/,
  ],
  [
    'nobody on one list only',
    tableOf(lists, { '110': 40, '011': 30 }),
    'all-overlap',
    'refuse',
    /None of 70 individuals is on one list only/,
  ],
  [
    'a list inside another',
    tableOf(lists, { '100': 900, '010': 80, '110': 11, '101': 7, '111': 2 }),
    'nested-list',
    'warn',
    /All 9 individuals on the list police are on press too, which may be chance, as press holds 92 % of everybody/,
  ],
  [
    'a list that holds everybody',
    tableOf(lists, { '100': 90, '110': 20, '101': 15, '111': 8 }),
    'nested-list',
    'refuse',
    /The list press holds everybody who is on any list, all 133 individuals/,
  ],
  [
    'few individuals',
    tableOf(lists, { '100': 4, '010': 4, '001': 4, '110': 3, '101': 3, '011': 3 }),
    'thin',
    'warn',
    /Only 21 individuals are documented here; below 30/,
  ],
  [
    'very few individuals',
    tableOf(lists, { '100': 3, '010': 2, '111': 4 }),
    'thin',
    'refuse',
    /Only 9 individuals .* below 10/,
  ],
  [
    'few on two lists',
    tableOf(lists, { '100': 50, '010': 40, '001': 9, '111': 5 }),
    'thin',
    'warn',
    /Only 5 of 104 individuals are on more than one list/,
  ],
  [
    'two on two lists',
    tableOf(lists, { '100': 50, '010': 40, '001': 9, '111': 2 }),
    'thin',
    'refuse',
    /Only 2 of 101 individuals/,
  ],
  [
    'one individual who carries the bound',
    tableOf(lists, { '100': 50, '010': 40, '001': 9, '110': 1, '111': 8 }),
    'one-individual',
    'warn',
    /on press and hospital\) carries the estimate: without that one the total would be/,
  ],
]

test.each(cases)('%s', (_, overlaps, gate, severity, words) => {
  const found = inspectOverlaps(overlaps, 'lcmcr').filter((finding) => finding.gate === gate)
  expect(found.map((finding) => finding.severity)).toContain(severity)
  expect(found.map((finding) => finding.words).join('\n')).toMatch(words)
})

test('a sound table has nothing against it', () => {
  expect(inspectOverlaps(tableOf(lists, sound))).toEqual([])
})

test('Chao’s bound is warned of where methods that model lists are refused', () => {
  const two = tableOf(['a', 'b'], { '10': 40, '01': 30, '11': 20 })
  const compiled = tableOf(lists, { '100': 90, '110': 20, '101': 15, '111': 8 })
  const thin = tableOf(lists, { '100': 3, '010': 2, '001': 1, '111': 1, '110': 1, '011': 1 })
  for (const [overlaps, gate] of [
    [two, 'few-lists'],
    [compiled, 'nested-list'],
    [thin, 'thin'],
  ] as const) {
    expect(severityOf(inspectOverlaps(overlaps, 'chao'), gate)).toBe('warn')
    for (const method of ['loglinear', 'dga', 'lcmcr', undefined] as const) {
      expect(severityOf(inspectOverlaps(overlaps, method), gate)).toBe('refuse')
    }
  }
})

test('lists that can’t share anybody are noted, not warned of', () => {
  const { cells } = tableOf(lists, { ...sound, '110': 0, '111': 0 })
  const found = inspectOverlaps({ lists, cells, impossible: [3, 7] })
  expect(found.map(({ gate, severity }) => [gate, severity])).toEqual([['no-overlap', 'note']])
})

test('many small lists inside others are told in one note', () => {
  const overlaps = tableOf([...lists, 'x', 'y'], { ...pad2(sound), '10010': 2, '10001': 1 })
  const nested = inspectOverlaps(overlaps).filter(({ gate }) => gate === 'nested-list')
  expect(nested.map(({ severity, words }) => [severity, words])).toEqual([
    [
      'note',
      'Small lists wholly inside another: x (2) in press and y (1) in press; so few individuals that it may be chance.',
    ],
  ])
})

test('every table ends in sentences, refusals first, and lists in another order change none of the gates', () => {
  fc.assert(
    fc.property(anyOverlaps(), fc.constantFrom<Method>('chao', 'lcmcr'), (overlaps, method) => {
      const found = inspectOverlaps(overlaps, method)
      for (const { words } of found) expect(words).toMatch(/^[A-Z].*[.?]$/)
      for (const { words } of found) expect(words).not.toMatch(/NaN|Infinity|undefined|null/)
      const order = ['refuse', 'warn', 'note']
      const places = found.map(({ severity }) => order.indexOf(severity))
      expect(places).toEqual([...places].sort((one, other) => one - other))
      const turned = inspectOverlaps(relabel(overlaps, [...overlaps.lists.keys()].reverse()), method)
      expect(gatesOf(turned)).toEqual(gatesOf(found))
    }),
  )
})

describe.skipIf(!hasLists)(`published tables${reason}`, () => {
  test.each(['kosovo', 'uk4', 'australia4', 'korea3', 'spina_bifida3', 'my_diabetes5'])(
    '%s is let pass',
    (name) => {
      expect(inspectOverlaps(readList(name), 'lcmcr')).toEqual([])
    },
  )

  test.each([
    'uk5',
    'uk6',
    'neworleans5',
    'neworleans8',
    'westernus5',
    'toy3',
    'netherlands5',
    'netherlands6',
    'verdata_recl_h1999',
    'ph_caloocan_police',
    'ph_caloocan_unidentified',
    'ph_manila_unidentified',
  ])('%s is warned of, not refused: sparse is not hopeless', (name) => {
    const severities = inspectOverlaps(readList(name), 'lcmcr').map(({ severity }) => severity)
    expect(severities).toContain('warn')
    expect(severities).not.toContain('refuse')
  })
})

function pad(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([history, n]) => [`${history}0`, n]))
}

function pad2(counts: Readonly<Record<string, number>>): Record<string, number> {
  return pad(pad(counts))
}

function severityOf(findings: readonly Finding[], gate: Gate): Severity | undefined {
  return findings.find((finding) => finding.gate === gate)?.severity
}

function gatesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ gate, severity }) => `${severity} ${gate}`).sort()
}
