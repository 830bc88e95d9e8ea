import {
  canonicalJson,
  ConflictError,
  hashOf,
  identifyClaim,
  InputError,
  RecountError,
} from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/index.ts'
import { mapInTurn } from '../in-turn.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, reviewer, sampleClaims, sampleContent, sampleDocument } from '../samples.ts'

const opening = by({ kind: 'case-opened', payload: { name: 'Sample case' } })

/** What must hold of entries: numbered from 1, each hash right by the definition, each continuing the one before. */
function expectChain(entries: readonly { number: number; hash: string; previous: string }[]): void {
  let previous = '0'.repeat(64)
  for (const [index, { hash, ...rest }] of entries.entries()) {
    expect(rest.number).toBe(index + 1)
    expect(rest.previous).toBe(previous)
    expect(hash).toBe(hashOf(canonicalJson(rest)))
    previous = hash
  }
}

export function describeAppend(engine: Engine): void {
  describe('append', () => {
    test('numbers, dates, chains and keeps entries over a reopening', async () => {
      const location = await engine.newLocation()
      const first = await openSample(location)
      const added = await first.append([opening, addition('one')])
      await first.close()
      const second = await openSample(location)
      const later = await second.append([addition('two', 0)])
      const all = await Array.fromAsync(second.listEntries())
      await second.close()

      expect(all).toEqual([...added, ...later])
      expectChain(all)
      expect(all[0]).toMatchObject({ kind: 'case-opened', by: reviewer, why: null })
      expect(all[1]?.at).toBe(all[0]?.at)
    })

    test('gives back the first entry for a document that is known, and records nothing', async () => {
      const ledger = await openSample(await engine.newLocation())
      const [first] = await ledger.append([addition('one')])
      const again = await ledger.append([addition('two'), addition('one'), addition('two')])
      const known = await ledger.knownDocuments([sampleDocument('one').id, hashOf('three')])
      const has = await Promise.all(['one', 'three'].map((name) => ledger.hasDocument(hashOf(name))))
      const entries = await Array.fromAsync(ledger.listEntries())
      await ledger.close()

      expect(again.map((entry) => entry.number)).toEqual([2, 1, 2])
      expect(again[1]).toEqual(first)
      expect(entries).toHaveLength(2)
      expect([...known]).toEqual([sampleDocument('one').id])
      expect(has).toEqual([true, false])
    })

    test('records a batch as a whole or not at all', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([opening])
      const stray = by({ kind: 'claim-accepted', payload: { claim: hashOf('nothing') } })
      const batches: readonly [NewEntry[], string][] = [
        [[addition('one'), stray], 'missing'],
        [[addition('one'), opening], 'conflict'],
        [[addition('one'), { ...addition('two'), by: '' }], 'input'],
      ]
      const codes = await mapInTurn(batches, ([batch]) => codeOf(ledger.append(batch)))
      const entries = await Array.fromAsync(ledger.listEntries())
      const documents = await Array.fromAsync(ledger.listDocuments())
      const empty = await ledger.append([])
      const { faults } = await ledger.verifyChain()
      await ledger.close()

      expect(codes).toEqual(batches.map(([, code]) => code))
      expect(entries).toHaveLength(1)
      expect(documents).toEqual([])
      expect(empty).toEqual([])
      expect(faults).toEqual([])
    })

    test('refuses a case opened twice', async () => {
      const ledger = await openSample(await engine.newLocation())
      await expect(ledger.append([opening, opening])).rejects.toThrow(ConflictError)
      await ledger.append([opening])
      await expect(ledger.append([opening])).rejects.toThrow(ConflictError)
      await ledger.close()
    })

    test('tells every bad field at once, by its path', async () => {
      const document = sampleDocument('one')
      const content = sampleContent(document.id, 0)
      const [sound] = sampleClaims(document.id, 1)
      const claims = [
        sound,
        sound,
        identifyClaim({ ...content, document: hashOf('other') }),
        identifyClaim({ ...content, partOf: hashOf('nothing') }),
        identifyClaim({ ...content, count: { ...content.count, words: 'at least 99' } }),
        { ...content, id: hashOf('wrong') },
      ].flatMap((claim) => claim ?? [])
      const bad = {
        ...by({ kind: 'document-added', payload: { document, claims } }),
        by: 'half \uD800',
        why: '',
      }
      const crossed = identifyClaim({ ...content, count: { ...content.count, max: 3 } })
      const outside = identifyClaim({ ...content, count: { ...content.count, start: 0 } })
      const misshapen = by({ kind: 'document-added', payload: { document, claims: [crossed, outside] } })
      const mistyped = { kind: 'claim-accepted', payload: { claim: 7 }, by: reviewer, why: null } as unknown
      const half = by({ kind: 'case-opened', payload: { name: '\uDC00' } })
      const ledger = await openSample(await engine.newLocation())
      const batch = [bad, misshapen, mistyped as NewEntry, half]
      const error = await ledger.append(batch).catch((caught: unknown) => caught)
      await ledger.close()

      expect(error).toBeInstanceOf(InputError)
      const { fields, message, hint } = error as InputError
      expect(fields.map((field) => field.path)).toEqual([
        'entries[0].by',
        'entries[0].why',
        'entries[0].payload.claims[1].id',
        'entries[0].payload.claims[2].document',
        'entries[0].payload.claims[3].partOf',
        'entries[0].payload.claims[4].count.words',
        'entries[0].payload.claims[5].id',
        'entries[1].payload.claims[0].count',
        'entries[1].payload.claims[1].count',
        'entries[2].payload.claim',
        'entries[3].payload',
      ])
      expect(message).toMatch(/^Nothing was recorded: entries\[0\]\.by: .*\(and 8 more\)\.$/)
      expect(hint).not.toBeNull()
    })

    test('gives every payload back as it was, whatever its texts and numbers', async () => {
      const ledger = await openSample(await engine.newLocation())
      const text = fc.oneof(
        fc.string({ unit: 'binary' }).map((any) => any.toWellFormed()),
        fc.constantFrom('\u0000', 'a\u0000b', '\uD83D\uDE00', '\\u0000', 'ﷺ \u202Eقتل', '’“\u00A0'),
      )
      const number = fc.double({ min: -90, max: 90, noNaN: true })
      const sample = fc.record({
        name: text,
        title: fc.option(text),
        place: text,
        latitude: number,
        words: text,
      })
      let made = 0
      await fc.assert(
        fc.asyncProperty(sample, async ({ name, title, place, latitude, words }) => {
          const document = { ...sampleDocument(`any ${made++}`), name, title }
          const { places, ...content } = sampleContent(document.id, 0)
          const claim = identifyClaim({
            ...content,
            quote: { start: 0, end: words.length, exact: words },
            count: { form: 'vague', min: null, max: null, words, start: 0, end: words.length },
            claimant: { name: place, id: null },
            places: [{ ...places[0]!, name: place, latitude, longitude: -0 }],
          })
          const payload = { document, claims: [claim] }
          const [entry] = await ledger.append([by({ kind: 'document-added', payload })])
          const found = await Array.fromAsync(ledger.listEntries({ after: (entry?.number ?? 0) - 1 }))
          expect(canonicalJson(found[0]?.payload)).toBe(canonicalJson(payload))
          expect(found).toEqual([entry])
          expect(entry?.hash).toBe(hashOf(canonicalJson({ ...entry, hash: undefined })))
          expect((await ledger.getClaim(claim.id)).claim).toEqual(JSON.parse(canonicalJson(claim)))
        }),
        { numRuns: 60 },
      )
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect({ entries, faults }).toEqual({ entries: made, faults: [] })
    })

    test('puts appends made at once in order', async () => {
      const ledger = await openSample(await engine.newLocation())
      const names = Array.from({ length: 12 }, (_, index) => `at once ${index}`)
      const added = await Promise.all(names.map((name) => ledger.append([addition(name, 1)])))
      const entries = await Array.fromAsync(ledger.listEntries())
      await ledger.close()
      expectChain(entries)
      expect(
        added
          .flat()
          .map((entry) => entry.number)
          .sort((a, b) => a - b),
      ).toEqual(entries.map((entry) => entry.number))
    })

    test('takes a batch of more rows than one statement holds', async () => {
      const ledger = await openSample(await engine.newLocation())
      const added = await ledger.append([
        addition('many', 1203),
        ...Array.from({ length: 600 }, (_, index) => addition(`few ${index}`, 0)),
      ])
      const claims = await Array.fromAsync(ledger.listClaims())
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(added).toHaveLength(601)
      expect(claims.map((claim) => claim.claim.id)).toEqual(
        sampleClaims(hashOf('many'), 1203).map((claim) => claim.id),
      )
      expect(faults).toEqual([])
    })

    test('refuses to be used after it was closed', async () => {
      const ledger = await openSample(await engine.newLocation())
      await Promise.all([ledger.close(), ledger.close()])
      expect(await codeOf(ledger.append([opening]))).toBe('ledger-closed')
      expect(await codeOf(Array.fromAsync(ledger.listClaims()))).toBe('ledger-closed')
    })
  })
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  )
  return error instanceof RecountError ? error.code : `no RecountError: ${String(error)}`
}
