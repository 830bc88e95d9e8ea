import { describe, expect, it } from 'vitest'
import {
  arabicNameComparison,
  birthDateComparison,
  countRangeComparison,
  dateRangeComparison,
  defineModel,
  distanceComparison,
  fullNameComparison,
  LinkError,
  on,
  readModel,
  readSplinkModel,
  sharing,
  writeModel,
  type Model,
} from '@recount/link'
import { canonicalSettings } from '../splink/settings.ts'

function throughJson(model: Model): Model {
  return readModel(JSON.parse(JSON.stringify(writeModel(model))))
}

function tellError(json: unknown): readonly string[] {
  try {
    readModel(json)
  } catch (error) {
    if (error instanceof LinkError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a file of a model', () => {
  it('gives back every kind of condition and rule', () => {
    const model = defineModel({
      scope: 'both',
      blocking: [
        on('surname', { make: 'first', letters: 2, of: { column: 'given' } }),
        sharing({ make: 'cut', at: ';', of: { column: 'names' } }),
        { sql: 'l.a = r.b' },
      ],
      comparisons: [
        fullNameComparison('given', 'surname'),
        arabicNameComparison('name', { name: 'name in Arabic' }),
        birthDateComparison('born'),
        dateRangeComparison('from', 'to'),
        countRangeComparison('least', 'most'),
        distanceComparison({ latitude: 'lat', longitude: 'lon', radius: 'radius' }),
      ],
    })
    expect(throughJson(model)).toEqual(model)
  })

  it('fills in what is not said exactly as a defined model does', () => {
    const levels = [
      { label: 'same', when: { test: 'equal', of: { column: 'name' } }, m: 0.8 },
      { label: 'same but for case', when: { test: 'sql', sql: 'lower(l.name) = lower(r.name)' } },
      { label: 'other', when: null },
    ] as const
    const defined = defineModel({
      scope: 'both',
      blocking: [on('name')],
      comparisons: [{ name: 'name', levels }],
    })
    const written = JSON.parse(JSON.stringify(writeModel(defined)))
    const [comparison] = written.comparisons
    for (const level of comparison.levels.slice(1)) {
      delete level.m
      delete level.u
    }
    delete comparison.levels[0].u
    expect(readModel(written)).toEqual(defined)
  })

  it('gives back a model that came from Splink, with all that Splink said', () => {
    const model = readSplinkModel(canonicalSettings())
    expect(readModel(canonicalSettings())).toEqual(model)
    expect(throughJson(model)).toEqual(model)
  })

  it('may leave out what has a default; null is what was not learned', () => {
    const levels = [
      { label: 'the same', when: { test: 'equal', of: 'name' }, u: null },
      { label: 'different' },
    ]
    const file = {
      format: 'recount-link-model',
      version: 1,
      blocking: [],
      comparisons: [{ name: 'name', levels }],
    }
    const { scope, comparisons } = readModel(file)
    expect(scope).toBe('within')
    expect(comparisons[0]?.levels.map(({ m, u }) => [m, u])).toEqual([
      [0.95, null],
      [expect.closeTo(0.05), expect.closeTo(0.999)],
    ])
  })

  it('tells every fault by its path', () => {
    const levels = [
      {
        label: 'a',
        when: { test: 'all', of: [{ test: 'near', of: { column: 3 }, atMost: -1 }] },
        colour: 'red',
      },
      { label: 'b', when: { test: 'same' }, m: 'much', fixed: true },
    ]
    const comparisons = [{ name: 'n', levels }]
    const blocking = [{ on: [{ make: 'first', of: 'a' }] }]
    expect(tellError({ format: 'recount-link-model', version: 1, comparisons, blocking }).slice(1))
      .toMatchInlineSnapshot(`
      [
        "blocking[0].on[0].letters: expected a whole number of at least 1, found nothing",
        "comparisons[0].levels[0].when.of[0].of.column: expected text, found 3",
        "comparisons[0].levels[0].when.of[0].atMost: expected a number of at least 0, found -1",
        "comparisons[0].levels[0].colour: expected no such setting, found "red"",
        "comparisons[0].levels[1].fixed: expected an object, found true",
        "comparisons[0].levels[1].when.test: expected one of sql, missing, equal, swapped, near-share, km, overlap, all, any, not, jaro-winkler, jaro, jaccard, shared, alike, levenshtein, damerau-levenshtein, near, days, found "same"",
        "comparisons[0].levels[1].when.sql: expected text, found nothing",
        "comparisons[0].levels[1].m: expected a number from 0 to 2, found "much"",
      ]
    `)
  })

  it.each([[7], [{}], [{ format: 'recount-link-model', version: 2 }], [{ format: 'other', link_type: 'x' }]])(
    'refuses %j, which is no model',
    (json) => {
      expect(tellError(json)[1]).toMatch(/expected/)
    },
  )
})
