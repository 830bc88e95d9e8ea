import { describe, expect, it } from 'vitest'
import { findWall } from '../../src/index.ts'
import { writeProse } from './prose.ts'

const banner =
  'We and our 214 partners store and/or access information on a device, such as cookies, and process personal data. You may accept all or manage your preferences. Accept all'

const report =
  'At least 12 people were killed on Monday when a shell hit a market in Orlo, two doctors said. Another 30 were taken to the hospital, which asked for blood. Nobody said who had fired. The market had opened an hour before, and many had come from the villages.'

describe('pages that are no source', () => {
  it.each([
    ['login', 'Please log in to continue.\nEmail\nPassword\nForgot your password?\nCreate an account'],
    [
      'login',
      '12 killed in Orlo market, doctors say\nThis article is for subscribers only. Already a subscriber? Sign in to read the full story. Start your free trial today and cancel anytime.',
    ],
    ['consent', banner],
    [
      'consent',
      'Before you continue to Coast Wire\nWe use cookies to deliver and maintain our services.\nReject all\nAccept all',
    ],
    ['script', 'Please enable JavaScript to view this page.'],
    ['script', 'JavaScript is disabled in your browser. This site requires JavaScript to run.'],
    [
      'missing',
      '404\nPage not found\nThe page you are looking for may have been moved or no longer exists. Return to the homepage.',
    ],
    ['limit', 'You have reached your article limit. Subscribe to continue reading.'],
    ['limit', "You've read your last free article this month."],
    [
      'robot',
      'Checking your browser before accessing the site. Verify you are human by completing the action below.',
    ],
  ])('%s: %s', (kind, text) => {
    const wall = findWall(text)
    expect(wall?.kind).toBe(kind)
    expect(text).toContain(wall?.words)
    expect(wall?.says).toMatch(/^a page that/)
  })

  it.each([
    ['an article', report],
    ['an article under a banner', `${banner}\n\n${report}`],
    ['a short report over an invitation', `${report.slice(0, 93)}\n\nSubscribe to continue reading.`],
    [
      'an article that ends in a wall',
      `${report}\n\nYou have reached your article limit. Log in to continue.`,
    ],
    [
      'a report on a login wall',
      'The paper put up a login wall on Monday and asked its readers to register, its editor said.',
    ],
    [
      'a report on missing people',
      'Twelve people were not found, the ministry said on Monday after the page of the search was closed.',
    ],
    [
      'a report on aid',
      'Access is denied to the town, and the trucks have reached the limit of what they can do.',
    ],
    [
      'a report on terms',
      'The rebels would accept all prisoners, and reject all other terms, they said on Monday.',
    ],
    ['a long text with all of it', `${banner}\n${writeProse(1, 60)}\nPage not found`],
    ['nothing', ''],
    ['a headline', '12 killed in Orlo market, doctors say'],
  ])('are not %s', (_, text) => {
    expect(findWall(text)).toBeUndefined()
  })
})
