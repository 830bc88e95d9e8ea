/** A text in at most so many letters; one that has more ends with an ellipsis. */
export function shorten(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
