/** A made-up person as one list has it. Nobody's name: all are put together from syllables. Null is not known. */
export interface Person {
  readonly id: string
  /** The same for all records of one person. */
  readonly person: number
  readonly firstName: string | null
  readonly surname: string | null
  /** `1984-02-29`. */
  readonly born: string | null
  readonly town: string | null
  readonly email: string | null
}

export interface PeopleOptions {
  readonly seed?: number
  /** Of further records of a person, the share whose names are in Arabic script. */
  readonly inArabic?: number
}

type Draw = () => number

const consonants = [
  'b',
  't',
  'd',
  'r',
  'z',
  's',
  'sh',
  'f',
  'q',
  'k',
  'l',
  'm',
  'n',
  'h',
  'w',
  'y',
  'gh',
  'j',
]
const vowels = ['a', 'i', 'u', 'aa', 'ee']
const endings = ['', 'n', 'r', 'd', 'm', 'sh', 'l']
const latin = 'sh gh aa ee b t d r z s f q k l m n h w y j u'.split(' ')
const arabic = 'ش غ ا ي ب ت د ر ز س ف ق ك ل م ن ه و ي ج و'.split(' ')
const arabicLetters: ReadonlyMap<string, string> = new Map(
  latin.map((letters, at) => [letters, arabic[at] ?? '']),
)

/** A draw from [0, 1): mulberry32, the same for the same seed on every machine. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Records of people, one in about three of them a further record of somebody who has one already, with what goes wrong in lists:
 * letters mistyped, names swapped, days and months swapped, dates of 1 January, values missing. Names and towns follow Zipf's
 * law. The same count, seed and options give the same records.
 */
export function* generatePeople(count: number, options: PeopleOptions = {}): Generator<Person> {
  const draw = createDraw(options.seed ?? 1)
  const names = {
    first: createZipf(spellNames(6000, 2, draw), 0.8, 8, draw),
    last: createZipf(spellNames(60_000, 3, draw), 0.75, 20, draw),
    town: createZipf(spellNames(900, 2, draw), 0.9, 4, draw),
  }
  for (let made = 0, person = 0; made < count; person++) {
    const first = invent(person, names, draw)
    yield { ...first, id: identify(made++) }
    for (let chance = 0.33; made < count && draw() < chance; chance = 0.2) {
      yield { ...distort(first, names, options.inArabic ?? 0, draw), id: identify(made++) }
    }
  }
}

/** Numbers in an order that says nothing of which records belong together. */
function identify(number: number): string {
  return `p${(Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`
}

type Names = Readonly<Record<'first' | 'last' | 'town', () => string>>

function invent(person: number, names: Names, draw: Draw): Omit<Person, 'id'> {
  const [firstName, surname] = [names.first(), names.last()]
  const born = new Date(Date.UTC(1930, 0, 1) + Math.floor(draw() * 78 * 365.25) * 86_400_000)
  const email =
    draw() < 0.55 ? `${firstName}.${surname}${Math.floor(draw() * 1000)}@${pick(hosts, draw)}` : null
  return {
    person,
    firstName: draw() < 0.02 ? null : firstName,
    surname: draw() < 0.01 ? null : surname,
    born: draw() < 0.05 ? null : born.toISOString().slice(0, 10),
    town: draw() < 0.06 ? null : names.town(),
    email,
  }
}

const hosts = ['post.example', 'mail.example', 'letters.example', 'net.example']

function distort(
  { person, firstName, surname, born, town, email }: Omit<Person, 'id'>,
  names: Names,
  inArabic: number,
  draw: Draw,
): Omit<Person, 'id'> {
  const isSwapped = draw() < 0.03
  const isArabic = draw() < inArabic
  const write = (name: string | null): string | null => {
    const written = mistype(name, 0.15, draw)
    return isArabic && written !== null ? toArabic(written) : written
  }
  const [one, other] = [lose(write(firstName), 0.04, draw), lose(write(surname), 0.03, draw)]
  return {
    person,
    firstName: isSwapped ? other : one,
    surname: isSwapped ? one : other,
    born: lose(misdate(born, draw), 0.08, draw),
    town: draw() < 0.15 ? names.town() : lose(town, 0.08, draw),
    email: lose(mistype(email, 0.1, draw), 0.25, draw),
  }
}

function lose<T>(value: T | null, share: number, draw: Draw): T | null {
  return draw() < share ? null : value
}

/** One letter left out, doubled, replaced, or swapped with the next. */
function mistype(text: string | null, share: number, draw: Draw): string | null {
  if (text === null || draw() >= share) return text
  const at = Math.floor(draw() * (text.length - 1))
  const [before, letter, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
  const kind = Math.floor(draw() * 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + letter + after
  if (kind === 2) return before + pick([...'abdefghiklmnorstuz'], draw) + after
  return before + (after[0] ?? '') + letter + after.slice(1)
}

/** Day and month swapped, 1 January of the year, or another day or year. */
function misdate(born: string | null, draw: Draw): string | null {
  if (born === null || draw() >= 0.2) return born
  const [year = '', month = '', day = ''] = born.split('-')
  const kind = Math.floor(draw() * 4)
  if (kind === 0 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (kind === 1) return `${year}-01-01`
  if (kind === 2) return `${Number(year) + (draw() < 0.5 ? 1 : -1)}-${month}-${day === '29' ? '28' : day}`
  return `${year}-${month}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`
}

function toArabic(name: string): string {
  return name.replace(/sh|gh|aa|ee|[a-z]/g, (letters) => arabicLetters.get(letters) ?? '')
}

function pick<T>(among: readonly T[], draw: Draw): T {
  return among[Math.floor(draw() * among.length)] as T
}

/** So many different names, each of so many syllables or one fewer. */
function spellNames(count: number, syllables: number, draw: Draw): readonly string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const length = draw() < 0.3 ? syllables - 1 : syllables
    const parts = Array.from(
      { length: Math.max(length, 1) },
      () => pick(consonants, draw) + pick(vowels, draw),
    )
    names.add(parts.join('') + pick(endings, draw))
  }
  return [...names]
}

/** Draws a value, the n-th in proportion to 1 / (n + shift)^power: Zipf's law with Mandelbrot's shift. */
function createZipf(values: readonly string[], power: number, shift: number, draw: Draw): () => string {
  let total = 0
  const sums = Float64Array.from(values, (_, rank) => (total += 1 / (rank + 1 + shift) ** power))
  return () => {
    const wanted = draw() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1
      else high = middle
    }
    return values[low] ?? ''
  }
}
