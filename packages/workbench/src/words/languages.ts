import { language } from '../messages/say.ts'

const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })

/** The name of a language by its code (BCP 47); the code itself where it is none. */
export function sayLanguage(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
