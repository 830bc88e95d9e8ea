/** An invented victim, spelt for a list in Latin letters and for one in Arabic. */
interface Victim {
  readonly latin: string
  readonly arabic: string
  readonly age: number
  readonly isWoman: boolean
  readonly day: string
  readonly place: number
}

const given = [
  ['Ahmad', 'أحمد'],
  ['Mahmoud', 'محمود'],
  ['Khaled', 'خالد'],
  ['Fatima', 'فاطمة'],
  ['Hasan', 'حسن'],
  ['Yasmin', 'ياسمين'],
  ['Omar', 'عمر'],
  ['Salma', 'سلمى'],
] as const
const families = [
  ['Darwish', 'درويش'],
  ['Haddad', 'حداد'],
  ['Khatib', 'خطيب'],
  ['Najjar', 'نجار'],
  ['Sabbagh', 'صباغ'],
  ['Barakat', 'بركات'],
] as const
const places = [
  ['Harbour Mills', 'مطاحن الميناء'],
  ['Old Market', 'السوق القديم'],
  ['North Quay', 'الرصيف الشمالي'],
] as const
const women = new Set(['Fatima', 'Yasmin', 'Salma'])

/** A row of numbers in [0, 1) that is the same every time (Park & Miller, "Random number generators", 1988). */
function openRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

function makeVictims(count: number): readonly Victim[] {
  const random = openRandom(6)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  return Array.from({ length: count }, () => {
    const [own, father, family] = [pick(given), pick(given), pick(families)]
    const [month, day] = [1 + Math.floor(random() * 9), 1 + Math.floor(random() * 28)]
    return {
      latin: `${own[0]} ${father[0]} ${family[0]}`,
      arabic: `${own[1]} ${father[1]} ${random() < 0.3 ? 'ال' : ''}${family[1]}`,
      age: 1 + Math.floor(random() * 70),
      isWoman: women.has(own[0]),
      day: `2017-0${month}-${String(day).padStart(2, '0')}`,
      place: Math.floor(random() * places.length),
    }
  })
}

/** How many victims each list has, and how many of them are the last of one and the first of the other. */
const listed = 200
export const shared = 80

const victims = makeVictims(2 * listed - shared)

/** A hospital's list in English and the families' in Arabic. Row `h121` of the one is row `1` of the other, and so on. */
export const hospitalCsv = [
  'id,name,age,sex,date of death,place',
  ...victims
    .slice(0, listed)
    .map(({ latin, age, isWoman, day, place }, at) =>
      [`h${at + 1}`, latin, age, isWoman ? 'female' : 'male', day, places[place]?.[0]].join(','),
    ),
  '',
].join('\n')

export const familiesCsv = [
  'الرقم,الاسم,العمر,الجنس,تاريخ الوفاة,المكان',
  ...victims
    .slice(listed - shared)
    .map(({ arabic, age, isWoman, day, place }, at) =>
      [at + 1, arabic, at % 9 === 0 ? '' : age, isWoman ? 'أنثى' : 'ذكر', day, places[place]?.[1]].join(','),
    ),
  '',
].join('\n')

/** Is this row of the hospital's list that row of the families'? */
export function isSame(hospital: string, family: string): boolean {
  return Number(hospital.slice(1)) - (listed - shared) === Number(family)
}
