import { showUnseen } from './unseen.ts'

/** Text from a source: characters that nobody would see are named. */
export function ShownText({ text }: { readonly text: string }) {
  const pieces = showUnseen(text)
  const [first] = pieces
  if (pieces.length <= 1 && first?.isName !== true) return text
  let at = 0
  return pieces.map((piece) => {
    at += piece.text.length
    return piece.isName ? (
      <bdi key={at} className="character-name">
        {piece.text}
      </bdi>
    ) : (
      piece.text
    )
  })
}
