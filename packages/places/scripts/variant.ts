import { placeKey } from '../src/key.ts'
import { arabicCountries } from '../src/loose.ts'

const genericAfter =
  /(?: (?:province|governorate|department|regional? state|region|districts?|county|state|oblast|krai|kray|republic|division|parish|municipality|rayon|raion|voblasc|prefecture|agency|canton|kanton|comarca|sahari|voivodeship|autonomous district|regional corporation))+$/
const genericBefore =
  /^(?:(?:the )?(?:autonomous )?(?:province|municipality|region|state|republic|canton|city|district|royal borough|borough)(?: and borough)? of|muhafazat|raionul|opstina|qada|degmada|provincia de(?: la| el| los)?|mutusarrifiyat|markaz|mudiriyat|nahiyat|wilayat) /

/** What must not stand alone as a name once its generic word is gone ("Western Province"). */
const notNames = new Set(
  (
    'western eastern northern southern central centre capital north south east west north eastern north western ' +
    'lower upper middle grand national federal'
  ).split(' '),
)

/** A folded area name without its generic words (`deir ez zor district` → `deir ez zor`); unchanged where nothing remains. */
export function withoutGeneric(key: string): string {
  const bare = key.replace(genericAfter, '').replace(genericBefore, '')
  return bare === '' || bare.split(' ').every((word) => notNames.has(word)) ? key : bare
}

/** Every key that a name deserves by rule alone, the plain fold first. */
export function keysOf(name: string, country: string, isArea: boolean): string[] {
  const spelled = spellings(name).flatMap((spelling) => germanSpellings(spelling, country))
  const keys = spelled.map(placeKey).filter((key) => key.length > 1)
  const bare = isArea ? keys.map(withoutGeneric) : keys.map((key) => withoutCityWord(key, country))
  return unique([...keys, ...bare].flatMap((key) => arabicSpellings(key, country)))
}

/** `Ho Chi Minh City (HCMC)` is three spellings; `Louga / Luga` is three, too. */
function spellings(name: string): string[] {
  const inner = /^(.+?) \((.+)\)$/.exec(name)
  if (inner) return [inner[1]!, inner[2]!]
  return name.includes(' / ') ? [name, ...name.split(' / ')] : [name]
}

function germanSpellings(name: string, country: string): string[] {
  if (!['DE', 'AT', 'CH'].includes(country) || !/[äöü]/i.test(name)) return [name]
  return [name, name.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue')]
}

function withoutCityWord(key: string, country: string): string {
  if (country === 'PH') return key.replace(/ city$/, '').replace(/^city of /, '')
  return key.replace(/^nahiyat /, '')
}

const articleBefore = /^(?:a[lnrstz]|ash|adh?|ath|el) (?=.)/

/** In Arabic countries with and without the article, always as `al`, and with -ah as -a: what English prints of one Arabic name. */
function arabicSpellings(key: string, country: string): string[] {
  if (!arabicCountries.has(country)) return [key]
  const bare = key.replace(articleBefore, '')
  const forms = bare === key ? [key] : [key, `al ${bare}`, bare]
  return forms.flatMap((form) => [form, form.replace(/([a-z]{2})ah$/, '$1a')])
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}
