import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, type Claim } from '@recount/claims'
import { createExtractor, defaultActors } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import { readDocument } from '@recount/read'
import { reconcile } from '@recount/reconcile'
import { readRelationLabels } from '../packages/reconcile/test/relation-labels.ts'
import { scoreRelations } from '../packages/reconcile/test/relation-score.ts'
import { hasSeeds, readSeeds, seedFolder } from '../packages/reconcile/test/seeds.ts'

/**
 * Scores the relations found among the seed articles' figures, of the labelled claims and of those that the extractor
 * proposes: `node --conditions=recount-source bench/relations.ts`. The articles are looked for where `RECOUNT_SEEDS`
 * says, or beside the repository. What scores mean stands at `scoreRelations`.
 */
async function main(): Promise<void> {
  if (!hasSeeds()) {
    console.log(`nothing to score: the labelled articles are not in ${seedFolder}`)
    return
  }
  const seeds = readSeeds()
  const labels = readRelationLabels()
  print(
    'labelled claims',
    scoreRelations(reconcile(seeds.claims, seeds), labels, (id) => seeds.names.get(id)),
  )
  const { claims, documents, names } = await extractSeeds(seeds)
  print(
    `extracted claims (${names.size} of ${seeds.claims.length} labelled figures found, ${claims.length - names.size} others)`,
    scoreRelations(reconcile(claims, { actors: defaultActors, documents }), labels, (id) => names.get(id)),
  )
}

/** Reads the articles as the program does, and names each claim after the labelled figure whose number it covers. */
async function extractSeeds({ spans }: ReturnType<typeof readSeeds>) {
  const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })
  const files = [...new Set(spans.map(({ document }) => document))]
  const documents = files.map((name) => {
    const bytes = readFileSync(join(seedFolder, name))
    const { text, sections, title, publisher, published, language } = readDocument(bytes, { name })
    return { id: hashOf(bytes), name, text, sections, title, publisher, published, language }
  })
  const claims = documents.flatMap((document) => extract(document))
  const nameOf = ({ document, count }: Claim): string | undefined => {
    const file = documents.find(({ id }) => id === document)?.name
    return spans.find((span) => span.document === file && span.start < count.end && count.start < span.end)
      ?.name
  }
  const named = claims.flatMap((claim) => {
    const name = nameOf(claim)
    return name === undefined ? [] : [[claim.id, name] as const]
  })
  return { claims, documents, names: new Map(named) }
}

function print(title: string, scores: ReturnType<typeof scoreRelations>): void {
  console.log(
    `\n${title}: precision ${scores.all.precision.toFixed(3)}, recall ${scores.all.recall.toFixed(3)}`,
  )
  for (const sort of ['statements', 'disagreements', 'breakdowns'] as const) {
    const { right, found, met, asked, missed, wrong } = scores[sort]
    console.log(`  ${sort}: precision ${right}/${found}, recall ${met}/${asked}`)
    for (const relation of missed) console.log(`    missed ${relation}`)
    for (const relation of wrong) console.log(`    wrong  ${relation}`)
  }
  for (const relation of scores.tempted) console.log(`  labelled as not to be told: ${relation}`)
}

await main()
