import { openNumbers } from './tables.ts'

const given = 'Ahmad Mahmoud Khaled Fatima Hasan Yasmin Omar Salma Nour Layla Samir Tariq Rana Ziad'.split(
  ' ',
)
const families = 'Darwish Haddad Khatib Najjar Sabbagh Barakat Asaad Qasim Rifai Shami Turk Zein'.split(' ')
const places = ['Harbour Mills', 'Old Market']
const headings = ['id', 'name', 'age', 'sex', 'date of death', 'place']

/** Three lists of the same 240 invented people, each with gaps and slips of its own. */
export function makeLists(): Readonly<Record<string, string>> {
  const next = openNumbers(8)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const people = Array.from({ length: 240 }, () => ({
    name: `${pick(given)} ${pick(given)} ${pick(families)}`,
    age: 1 + Math.floor(next() * 80),
    sex: pick(['male', 'female']),
    died: `2017-0${6 + Math.floor(next() * 2)}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
    place: pick(places),
  }))
  const listOf = (initial: string, share: number): string => {
    const rows = people
      .filter(() => next() < share)
      .map(({ name, age, sex, died, place }, at) => {
        const slip = Math.floor(next() * (name.length - 2)) + 1
        const written = next() < 0.15 ? name.slice(0, slip) + name.slice(slip + 1) : name
        const known = next() < 0.95 ? died : ''
        return [`${initial}${at + 1}`, written, age, sex, known, place].join(',')
      })
    return [headings.join(','), ...rows, ''].join('\n')
  }
  return {
    'hospital.csv': listOf('h', 0.5),
    'families.csv': listOf('f', 0.45),
    'press.csv': listOf('p', 0.4),
  }
}
