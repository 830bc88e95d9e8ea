import { InputError } from '@recount/claims'

/** First bytes, in hex from offset 0, and what they mean; the longest-known signatures of what people send by mistake. */
const signatures: readonly (readonly [prefix: string, what: string])[] = [
  ['255044462d', 'a PDF'],
  ['504b0304', 'a zip archive (or a Word, Excel or EPUB file)'],
  ['504b0506', 'an empty zip archive'],
  ['d0cf11e0a1b11ae1', 'an old Word, Excel or Outlook file'],
  ['7b5c727466', 'a rich text file (RTF)'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['52494646', 'a RIFF file (WebP, WAV or AVI)'],
  ['49492a00', 'a TIFF image'],
  ['4d4d002a', 'a TIFF image'],
  ['1f8b08', 'a gzip archive'],
  ['425a6839', 'a bzip2 archive'],
  ['fd377a585a00', 'an xz archive'],
  ['28b52ffd', 'a zstd archive'],
  ['377abcaf271c', 'a 7-zip archive'],
  ['526172211a07', 'a RAR archive'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['0061736d', 'a program'],
  ['494433', 'an MP3 recording'],
  ['4f676753', 'an Ogg recording'],
  ['1a45dfa3', 'a Matroska or WebM video'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['50415231', 'a Parquet table'],
  ['fffe0000', 'text in UTF-32'],
  ['0000feff', 'text in UTF-32'],
]

const controlShareLimit = 0.01
const controlSample = 65_536

/** Names the binary format that the first bytes announce; undefined for anything that may be text. */
function findSignature(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (head.slice(8, 16) === '66747970') return 'a video or a photo (MP4, HEIC or AVIF)'
  return signatures.find(([prefix]) => head.startsWith(prefix))?.[1]
}

function hintFor(what: string): string {
  if (what === 'a PDF') return 'PDF is not read yet: save the text of it as .txt or .html and give that.'
  if (what.startsWith('text in')) return 'Save the file as UTF-8 and give that.'
  return 'Give plain text, Markdown or HTML; take files out of archives first.'
}

/** Refuses bytes that are empty or announce a format that isn't text. @throws InputError */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new InputError(
      `${name} is empty: expected text, found 0 bytes.`,
      'Check that the capture succeeded.',
    )
  }
  const what = findSignature(bytes)
  if (what === undefined) return
  throw new InputError(`${name} is ${what}: expected plain text, Markdown or HTML.`, hintFor(what))
}

function isControl(unit: number): boolean {
  if (unit >= 32) return unit === 127
  return unit < 9 || (unit > 13 && unit !== 27)
}

/** Refuses decoded text that no person could have written: nothing but white space, or full of control characters. @throws InputError */
export function refuseUnreadable(text: string, name: string): void {
  if (!/[^\s\uFEFF]/.test(text)) {
    throw new InputError(
      `${name} is empty: it holds nothing but white space.`,
      'Check that the capture succeeded.',
    )
  }
  const length = Math.min(text.length, controlSample)
  let controls = 0
  for (let at = 0; at < length; at++) if (isControl(text.charCodeAt(at))) controls++
  if (controls <= length * controlShareLimit) return
  throw new InputError(
    `${name} looks binary: ${controls} of its first ${length} characters are control characters.`,
    'Give plain text, Markdown or HTML; if it is text, say its encoding.',
  )
}
