import { InputError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { openLedger, parseLedgerUrl } from '../src/index.ts'
import { clock } from './samples.ts'

describe('parseLedgerUrl', () => {
  test.each([
    ['postgres://ann:secret@db.example:5433/cases', { url: 'postgres://ann:secret@db.example:5433/cases' }],
    ['postgresql://db.example/cases', { url: 'postgresql://db.example/cases' }],
    ['postgres:///cases', { url: 'postgres:///cases' }],
    [
      'postgres://db.example/cases?sslmode=verify-full&schema=raqqa_2017',
      { url: 'postgres://db.example/cases?sslmode=verify-full', schema: 'raqqa_2017' },
    ],
  ])('reads %s', (text, location) => {
    expect(parseLedgerUrl(text)).toEqual({ kind: 'postgres', ...location })
  })

  test.each([
    ['', /no URL/],
    ['ledger', /no URL/],
    ['mysql://ann:secret@db.example/cases', /found mysql:/],
    ['https://ann:secret@db.example/cases', /found https:/],
    ['postgres://ann:secret@db.example', /no database/],
    ['postgres://ann:secret@db.example/', /no database/],
    ['postgres://ann:secret%zz@db.example/cases', /two hexadecimal digits/],
    ['postgres://ann:secret@db.example:port/cases', /no URL/],
    ['postgres://ann:secret@db.example/cases?schema=Raqqa', /found "Raqqa"/],
    ['postgres://ann:secret@db.example/cases?schema=', /found ""/],
    ['postgres://ann:secret@db.example/cases?schema=pg_temp', /found "pg_temp"/],
    ['postgres://ann:secret@db.example/cases?schema=a%22;drop', /found "a";drop"/],
  ])('refuses %s', (text, message) => {
    const error = catchError(() => parseLedgerUrl(text))
    expect(error).toBeInstanceOf(InputError)
    expect(error.message).toMatch(message)
    expect(`${error.message} ${(error as InputError).hint}`).not.toContain('secret')
  })

  test('a schema handed over directly is held to the same', async () => {
    const location = { kind: 'postgres', url: 'postgres://127.0.0.1:1/cases', schema: 'No Such' } as const
    await expect(openLedger(location, { now: clock() })).rejects.toThrow(InputError)
  })
})

function catchError(act: () => unknown): Error {
  try {
    act()
  } catch (error) {
    return error as Error
  }
  throw new Error('expected an error, found none')
}
