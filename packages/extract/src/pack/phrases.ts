/** The phrases of a comma-separated text, so that a lexicon's long lists stay lists on the page. */
export function phrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
}
