import { describe, expect, test } from 'vitest'
import { findActor, foldName, isMemberOf, listMembers } from '@recount/claims'
import { actor, actors } from './arbitraries.ts'

const registry = [
  actor('coalition', {
    name: 'US-led Coalition',
    aliases: [
      'the U.S.–led coalition',
      'Combined Joint Task Force',
      'التحالف الدولي',
      'Международная коалиция',
    ],
    shortNames: ['the coalition'],
  }),
  actor('red-crescent', { name: 'Kızılay', aliases: ['Türk Kızılayı', 'الهلال الأحمر التركي', '赤新月社'] }),
  actor('observatory', { name: 'Observatory', aliases: ['The Network'] }),
  actor('network', { name: 'Network', aliases: ['Réseau'] }),
]

describe('findActor', () => {
  test.each([
    ['US-led Coalition', 'coalition'],
    ['us led coalition', 'coalition'],
    ['THE US‑LED COALITION', 'coalition'],
    ['U.S.-led coalition', 'coalition'],
    ['Combined  Joint\nTask Force', 'coalition'],
    ['التَّحَالُف الدُّوَلِيّ', 'coalition'],
    ['التحـالف الدولى', 'coalition'],
    ['МЕЖДУНАРОДНАЯ КОАЛИЦИЯ', 'coalition'],
    ['KIZILAY', 'red-crescent'],
    ['Kizilay', 'red-crescent'],
    ['Turk Kizilayi', 'red-crescent'],
    ['الهلال الاحمر التركي', 'red-crescent'],
    ['赤新月社', 'red-crescent'],
    ['reseau', 'network'],
    ['observatory', 'observatory'],
  ])('%s is %s', (name, id) => {
    expect(findActor(registry, name)?.id).toBe(id)
  })

  test.each([
    ['a short name, before its actor was named', 'the coalition'],
    ['a name that two actors have', 'Network'],
    ['a name that nobody has', 'Ministry of Health'],
    ['a part of a name', 'Combined Joint'],
    ['signs without a letter', '…'],
    ['nothing', ''],
  ])('nobody is found by %s', (_, name) => {
    expect(findActor(registry, name)).toBeUndefined()
  })
})

describe('foldName', () => {
  test.each([
    ['Dar‘ā', 'dara'],
    ["Medyan's House", 'medyans house'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['ＵＮ', 'un'],
    ['آزادی', 'ازادي'],
    ['فرقة', 'فرقه'],
    ['هیومن‌رایتس', 'هيومنرايتس'],
    ['שָׁלוֹם', 'שלום'],
    ['आतंकवादी', 'आतंकवादी'],
    ['The', 'the'],
    ['Thebes', 'thebes'],
    ['—', ''],
  ])('%s: %s', (name, key) => {
    expect(foldName(name)).toBe(key)
    expect(foldName(key)).toBe(key)
  })
})

describe('membership', () => {
  test.each([
    ['command', 'alliance', null, 'yes'],
    ['north', 'alliance', null, 'yes'],
    ['north', 'alliance', '1999', 'yes'],
    ['alliance', 'command', null, 'no'],
    ['south', 'alliance', null, 'no'],
    ['alliance', 'alliance', null, 'no'],
    ['east', 'alliance', null, 'unknown'],
    ['east', 'alliance', '2016-02-01', 'yes'],
    ['east', 'alliance', '2016-02-20', 'yes'],
    ['east', 'alliance', '2016-02', 'unknown'],
    ['east', 'alliance', '2016-02-21', 'no'],
    ['east', 'alliance', '2016-01', 'no'],
    ['east', 'alliance', 'XXXX-02', 'unknown'],
    ['east', 'command', '2016-02-01', 'no'],
    ['strangers', 'alliance', null, 'unknown'],
    ['north', 'strangers', null, 'unknown'],
  ])('of %s in %s on %s: %s', (member, group, on, answer) => {
    expect(isMemberOf(actors, member, group, on)).toBe(answer)
  })

  test('is as certain as the weakest link, by the best chain', () => {
    const chains = [
      actor('top', {
        members: [
          { actor: 'left', from: '2016', to: null },
          { actor: 'right', from: null, to: null },
        ],
      }),
      actor('left', { members: [{ actor: 'below', from: null, to: null }] }),
      actor('right', { members: [{ actor: 'below', from: null, to: '2015' }] }),
      actor('below'),
    ]
    expect(isMemberOf(chains, 'below', 'top', null)).toBe('unknown')
    expect(isMemberOf(chains, 'below', 'top', '2014')).toBe('yes')
    expect(isMemberOf(chains, 'below', 'top', '2017')).toBe('yes')
    expect(isMemberOf(chains, 'left', 'top', '2015')).toBe('no')
  })

  test('ends although two groups name each other', () => {
    const ring = [
      actor('one', { members: [{ actor: 'two', from: null, to: null }] }),
      actor('two', {
        members: [
          { actor: 'one', from: null, to: null },
          { actor: 'inside', from: null, to: null },
        ],
      }),
      actor('inside'),
      actor('outside'),
    ]
    expect(isMemberOf(ring, 'inside', 'one', null)).toBe('yes')
    expect(isMemberOf(ring, 'outside', 'one', null)).toBe('no')
    expect(listMembers(ring, 'one', null)).toEqual(['two', 'inside'])
  })

  test.each([
    ['alliance', null, ['command', 'north', 'east']],
    ['alliance', '2016-02-10', ['command', 'north', 'east']],
    ['alliance', '2017', ['command', 'north']],
    ['south', null, []],
    ['strangers', null, []],
  ])('of %s on %s', (group, on, members) => {
    expect(listMembers(actors, group, on)).toEqual(members)
  })
})
