import type { BadField, RulingBody } from '@recount/claims'

/** What is wrong with a ruling in itself: figures that are the same one, sides that overlap, nothing that is defined. */
export function listRulingFaults(body: RulingBody, path: string): readonly BadField[] {
  switch (body.kind) {
    case 'statements-merged':
      return listRepeated(body.payload.figures, `${path}.figures`)
    case 'statement-split': {
      const { figures, from } = body.payload
      const repeated = [...listRepeated(figures, `${path}.figures`), ...listRepeated(from, `${path}.from`)]
      return [...repeated, ...listShared(figures, from, `${path}.from`)]
    }
    case 'slip-confirmed': {
      const { slip, believed } = body.payload
      return believed?.claim === slip.claim
        ? [{ path: `${path}.believed`, message: 'expected another claim than the slip itself' }]
        : []
    }
    case 'definition-set':
      return body.payload.victims === null && body.payload.measure === null
        ? [
            {
              path: `${path}.victims`,
              message: 'expected victims, a measure or both to define; found neither',
            },
          ]
        : []
  }
}

type Named = readonly { readonly claim: string }[]

function listRepeated(figures: Named, path: string): readonly BadField[] {
  const seen = new Set<string>()
  return figures.flatMap(({ claim }, index) => {
    const fault = { path: `${path}[${index}].claim`, message: `names claim ${claim} a second time` }
    return seen.size === seen.add(claim).size ? [fault] : []
  })
}

function listShared(figures: Named, from: Named, path: string): readonly BadField[] {
  const here = new Set(figures.map(({ claim }) => claim))
  return from.flatMap(({ claim }, index) =>
    here.has(claim)
      ? [{ path: `${path}[${index}].claim`, message: `claim ${claim} stands on both sides of the split` }]
      : [],
  )
}
