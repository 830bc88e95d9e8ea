import { openTextIndex } from '../../../src/search/text-index.ts'

/** Fills the index in the file named, ten documents at a time, for as long as it is let live, and says each time how many. */
const index = openTextIndex(process.argv[2] ?? '', 'test')
for (let from = 0; from < 100_000; from += 10) {
  index.put(
    Array.from({ length: 10 }, (_, at) => ({
      id: `d${from + at}`,
      title: `Report ${from + at}`,
      text: `harbour ${'market road '.repeat(500)} number${from + at}`,
    })),
  )
  process.stdout.write(`${from + 10}\n`)
}
