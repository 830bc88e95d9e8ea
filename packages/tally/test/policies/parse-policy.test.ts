import { readFileSync } from 'node:fs'
import { InputError, MissingError, type BadField } from '@recount/claims'
import { expect, test } from 'vitest'
import { findPolicy, parsePolicy, policies, policySchema, type Policy } from '../../src/index.ts'

const own = {
  name: 'two-sources',
  version: '1',
  title: 'Two reports',
  source: 'ours',
  sections: [{ name: 'All', where: [{ column: 'sources', atLeast: 2 }], counts: true }],
  range: 'recorder',
  victims: ['civilians'],
}

function listBadFields(change: object): readonly BadField[] {
  try {
    parsePolicy({ ...own, ...change })
    return []
  } catch (error) {
    if (error instanceof InputError) return error.fields
    throw error
  }
}

test.each(policies.map((policy) => [policy.name, policy] as const))(
  'the policy %s is one, as JSON too',
  (_, policy) => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
  },
)

test('what a policy leaves out narrows nothing and counts no residuals', () => {
  expect(parsePolicy(own)).toMatchObject({ where: [], words: {}, countsResiduals: false })
})

test('the published schema is the one that is checked by (npm run -w @recount/tally schemas)', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../schemas/policy.json', import.meta.url), 'utf8'),
  )
  expect(published).toEqual(policySchema)
})

const section = own.sections[0]

test.each<[string, object, string, string]>([
  ['a field nobody knows', { colour: 'red' }, 'colour', 'one of the fields'],
  ['a name with an @', { name: 'a@1' }, 'name', 'a text like'],
  ['an empty title', { title: '' }, 'title', 'not empty'],
  ['a rule nobody knows', { range: 'highest' }, 'range', '"most-conservative"'],
  ['no class', { victims: [] }, 'victims', 'at least one'],
  ['a class twice', { victims: ['women', 'women'] }, 'victims[1]', 'each once'],
  ['a word as a number', { words: { tens: 'ten' } }, 'words.tens', 'a whole number'],
  ['a word that is a sign', { words: { '(': 1 } }, 'words.(', 'a text like'],
  ['a number below 0', { words: { tens: -1 } }, 'words.tens', 'not below 0'],
  ['no section', { sections: [] }, 'sections', 'at least one'],
  ['a section that is a text', { sections: ['All'] }, 'sections[0]', 'an object'],
  ['two sections of one name', { sections: [section, section] }, 'sections[1].name', 'each name once'],
  [
    'a section after one that takes all',
    {
      sections: [
        { ...section, where: [] },
        { ...section, name: 'Rest' },
      ],
    },
    'sections[1]',
    '"All" before it takes everything',
  ],
  [
    'a grade in another spelling',
    { where: [{ column: 'grade', isOneOf: ['confirmed'] }] },
    'where[0].isOneOf[0]',
    '"Confirmed"',
  ],
  ['a column nobody knows', { where: [{ column: 'colour', isOneOf: [1] }] }, 'where[0].column', '"grade"'],
  ['a number for words', { where: [{ column: 'grade', atLeast: 2 }] }, 'where[0].isOneOf', 'found none'],
  ['a condition that is a text', { where: ['grade'] }, 'where[0]', 'an object'],
])('refuses %s, saying where', (_, change, path, message) => {
  expect(listBadFields(change)).toContainEqual({ path, message: expect.stringContaining(message) as string })
})

test('refuses what is no object, and says every bad field at once', () => {
  expect(() => parsePolicy('airwars')).toThrow(InputError)
  expect(listBadFields({ name: 1, version: undefined, victims: ['people'], range: 'x' })).toHaveLength(4)
})

test('finds a policy by its name, the newest first, or by name and version', () => {
  const newer: Policy = { ...parsePolicy(own), name: 'airwars', version: '2' }
  expect(findPolicy('airwars@1')).toBe(findPolicy('airwars'))
  expect(findPolicy('airwars', [...policies, newer])).toBe(newer)
  expect(findPolicy('airwars@1', [...policies, newer]).version).toBe('1')
})

test.each(['airwar', 'airwars@2', ''])('says which policies there are when asked for "%s"', (name) => {
  expect(() => findPolicy(name)).toThrow(MissingError)
  expect(() => findPolicy(name)).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('ibc@1') as string }),
  )
})
