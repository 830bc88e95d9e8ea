/** What a column of a list of people holds. */
export const columnKinds = [
  'id',
  'name',
  'given',
  'surname',
  'father',
  'born',
  'died',
  'age',
  'sex',
  'place',
  'region',
  'postcode',
  'street',
  'phone',
  'email',
  'job',
  'house',
  'national',
  'thing',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Headings in English and Arabic, as `foldHeading` writes them. */
const headings: Readonly<Record<ColumnKind, readonly string[]>> = {
  id: [
    'id',
    'uniqueid',
    'recordid',
    'rowid',
    'recid',
    'personid',
    'victimid',
    'code',
    'number',
    'no',
    'ref',
    'reference',
    'serial',
    'key',
    'الرقم',
    'رقم',
    'المعرف',
    'التسلسل',
    'م',
  ],
  name: [
    'name',
    'fullname',
    'victimname',
    'nameofvictim',
    'personname',
    'englishname',
    'arabicname',
    'nameinarabic',
    'nameinenglish',
    'الاسم',
    'اسم',
    'الاسمالكامل',
    'الاسمالثلاثي',
    'اسمالضحيه',
    'اسمالشهيد',
  ],
  given: ['given', 'givenname', 'firstname', 'forename', 'first', 'الاسمالاول'],
  surname: [
    'surname',
    'lastname',
    'familyname',
    'family',
    'last',
    'العائله',
    'اسمالعائله',
    'الكنيه',
    'اللقب',
    'الشهره',
  ],
  father: ['father', 'fathername', 'fathersname', 'nameoffather', 'middlename', 'اسمالاب', 'الاب'],
  born: [
    'born',
    'dob',
    'dateofbirth',
    'birthdate',
    'birthday',
    'birth',
    'تاريخالميلاد',
    'تاريخالولاده',
    'المواليد',
  ],
  died: [
    'died',
    'dateofdeath',
    'deathdate',
    'dod',
    'date',
    'dateofevent',
    'eventdate',
    'dateofincident',
    'incidentdate',
    'day',
    'datekilled',
    'killedon',
    'تاريخالوفاه',
    'تاريخالموت',
    'تاريخالاستشهاد',
    'تاريخالحادث',
    'تاريخالحادثه',
    'التاريخ',
    'تاريخالمقتل',
  ],
  age: ['age', 'ageatdeath', 'years', 'العمر', 'السن', 'عمر'],
  sex: ['sex', 'gender', 'الجنس', 'النوع'],
  place: [
    'place',
    'placeofdeath',
    'location',
    'city',
    'town',
    'village',
    'placeofincident',
    'birthplace',
    'placeofbirth',
    'suburb',
    'neighbourhood',
    'neighborhood',
    'المكان',
    'مكانالوفاه',
    'مكانالاستشهاد',
    'المدينه',
    'البلده',
    'القريه',
    'مكانالحادث',
    'المنطقه',
  ],
  region: [
    'region',
    'governorate',
    'province',
    'district',
    'state',
    'county',
    'المحافظه',
    'القضاء',
    'الناحيه',
  ],
  postcode: ['postcode', 'zip', 'zipcode', 'postalcode', 'الرمزالبريدي'],
  street: ['street', 'address', 'address1', 'streetaddress', 'العنوان', 'الشارع'],
  phone: ['phone', 'telephone', 'mobile', 'phonenumber', 'الهاتف', 'الجوال', 'رقمالهاتف'],
  email: ['email', 'mail', 'emailaddress', 'البريدالالكتروني'],
  house: ['streetnumber', 'housenumber', 'buildingnumber', 'رقمالمنزل', 'رقمالبنايه'],
  national: [
    'ssn',
    'socialsecuritynumber',
    'socialsecurity',
    'nationalid',
    'nationalnumber',
    'idnumber',
    'identitynumber',
    'idcard',
    'passport',
    'passportnumber',
    'الرقمالوطني',
    'رقمالهويه',
    'رقمالجواز',
  ],
  thing: [
    'cluster',
    'clusterid',
    'groundtruth',
    'truth',
    'entityid',
    'trueid',
    'truecluster',
    'label',
    'duplicateof',
    'matchid',
  ],
  job: ['job', 'occupation', 'profession', 'work', 'المهنه', 'العمل'],
}

/** A heading without what spellings differ in: case, spaces and marks, and in Arabic the shapes of alef, ya and ta marbuta. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Which column holds what, told by its heading: of each kind the first column that has a usual heading of it, in the order in
 * which the headings are listed above; then, of what is left, one that has such a heading among its words (`Name of victim, in
 * English`).
 */
export function findColumnKinds(columns: readonly string[]): Readonly<Partial<Record<ColumnKind, string>>> {
  const folded = new Map(columns.toReversed().map((column) => [foldHeading(column), column]))
  const found: Partial<Record<ColumnKind, string>> = {}
  for (const kind of columnKinds) {
    const heading = headings[kind].find((one) => folded.has(one))
    if (heading !== undefined) found[kind] = folded.get(heading) as string
  }
  const taken = new Set(Object.values(found))
  for (const kind of columnKinds) {
    if (found[kind] !== undefined || kind === 'id' || kind === 'thing') continue
    const column = columns.find((one) => !taken.has(one) && hasHeading(one, headings[kind]))
    if (column === undefined) continue
    found[kind] = column
    taken.add(column)
  }
  return found
}

/** Whether some words of a heading, one after another, are one of those. */
function hasHeading(column: string, usual: readonly string[]): boolean {
  const words = column
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldHeading)
    .filter((word) => word !== '')
  return words.some((_, from) =>
    words.some((__, to) => to >= from && usual.includes(words.slice(from, to + 1).join(''))),
  )
}
