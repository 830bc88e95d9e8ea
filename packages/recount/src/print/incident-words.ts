import type { HarmRange, Incident, IncidentPlace } from '@recount/claims'
import { listHarm } from '@recount/claims'
import { sayPeriod } from '../report/dates.ts'
import { sayNumber } from '../report/wording.ts'
import { printable } from './printable.ts'

/** A recorder's range: "5 to 8", "5", "5 or more", "up to 8", with its best figure where it gives one. */
export function sayRange({ min, max, best = null }: HarmRange): string {
  const range = sayBounds(min, max)
  if (best === null) return range
  return range === '' ? `${sayNumber(best)} as the best figure` : `${range}, best ${sayNumber(best)}`
}

function sayBounds(min: number | null, max: number | null): string {
  if (min === null) return max === null ? '' : `up to ${sayNumber(max)}`
  if (max === null) return `${sayNumber(min)} or more`
  return min === max ? sayNumber(min) : `${sayNumber(min)} to ${sayNumber(max)}`
}

/** Everybody harmed, class by class: "civilians killed: 5 to 8". */
export function listHarmWords({ harm }: Pick<Incident, 'harm'>): readonly string[] {
  return listHarm(harm).map(
    ({ kind, of, range }) =>
      `${of === 'persons' ? 'people' : of.replaceAll('-', ' ')} ${kind}: ${sayRange(range)}`,
  )
}

/** The widest figures, in short: "5 to 8 civilians killed, 2 injured"; where nothing is known, that. */
export function sayHarmBriefly({ harm }: Pick<Incident, 'harm'>): string {
  const said = (['killed', 'injured'] as const).flatMap((kind) => {
    const { civilians, persons, ...parts } = harm[kind]
    if (civilians !== undefined) return [`${sayRange(civilians)} civilians ${kind}`]
    if (persons !== undefined) return [`${sayRange(persons)} people ${kind}`]
    const [of, range] = Object.entries(parts)[0] ?? []
    return of === undefined || range === undefined
      ? []
      : [`${sayRange(range)} ${of.replaceAll('-', ' ')} ${kind}`]
  })
  return said.length === 0 ? 'harm not known' : said.join(', ')
}

/** "Al-Mina, Raqqa, Syria": the place and the units that hold it, narrowest first, each once. */
export function sayIncidentPlace({ name, admin }: IncidentPlace): string {
  const { country, region, governorate, district, subdistrict } = admin
  const names = [name, subdistrict, district, governorate, region, country]
  const known = [...new Set(names.filter((one) => one != null))]
  return known.length === 0 ? 'place not known' : printable(known.join(', '))
}

/** Where an incident was, every place of it. */
export function sayIncidentPlaces({ places }: Pick<Incident, 'places'>): string {
  return places.length === 0 ? 'place not known' : places.map(sayIncidentPlace).join('; ')
}

/** When an incident was. */
export function sayIncidentPeriod({ period }: Pick<Incident, 'period'>): string {
  return period === null ? 'date not known' : sayPeriod(period)
}

/** Who is named with an incident: "by A (suspected), B (known)". */
export function sayBelligerents({ belligerents }: Pick<Incident, 'belligerents'>): string {
  if (belligerents.length === 0) return 'by whom not known'
  const names = belligerents.map(
    ({ name, involvement }) => `${name}${involvement === null ? '' : ` (${involvement})`}`,
  )
  return printable(`by ${names.join(', ')}`)
}

/** What an incident is called: its code, else its title, else the key that the recorder's list has. */
export function nameIncident({ code, title, key }: Pick<Incident, 'code' | 'title' | 'key'>): string {
  return printable(code ?? title ?? key)
}
