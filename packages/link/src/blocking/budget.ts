import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { BlockingRule, Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { boundPairs, countMade, countedByMaking, measureBlocks } from './count-pairs.ts'
import { ruleWords } from './rule-sql.ts'

/** What a rule may make where nobody says: 200 pairs a record, and ten million however few the records are. */
function defaultBudget(records: Pick<Records, 'total'>): number {
  return Math.max(10_000_000, 200 * records.total)
}

/**
 * Throws LinkError `budget` for the first rule that would make more pairs than allowed, with its largest block; `input` where
 * the model has no rule.
 */
export async function checkBudget(
  engine: Engine,
  records: Records,
  model: Model,
  budget: number = defaultBudget(records),
): Promise<void> {
  checkRules(model)
  for (const rule of model.blocking) {
    // eslint-disable-next-line no-await-in-loop -- one connection
    await checkRule(engine, records, model, rule, budget)
  }
}

/** Throws LinkError `input` where the model has no rule. */
export function checkRules(model: Model): void {
  if (model.blocking.length > 0) return
  throw new LinkError(
    'input',
    'The model has no rule that says which pairs to look at.',
    'Add blocking rules: say, one for the same surname and one for the same date of birth.',
  )
}

async function checkRule(
  engine: Engine,
  records: Records,
  model: Model,
  rule: BlockingRule,
  budget: number,
): Promise<void> {
  const bound = await boundPairs(engine, records, model, rule)
  if (bound.pairs <= budget) return
  if (!bound.isExact && bound.pairs <= countedByMaking) {
    const made = await countMade(engine, records, model, [rule], 0)
    if (made <= budget) return
    return refuse(engine, records, model, rule, `${inWords(made)}`, budget)
  }
  const pairs = `${bound.isExact ? '' : 'up to '}${inWords(bound.pairs)}`
  return refuse(engine, records, model, rule, pairs, budget)
}

async function refuse(
  engine: Engine,
  records: Records,
  model: Model,
  rule: BlockingRule,
  pairs: string,
  budget: number,
): Promise<never> {
  const {
    largest: [largest],
  } = await measureBlocks(engine, records, model, rule)
  const block =
    largest === undefined
      ? 'It asks for no equality, so every record is compared with every other.'
      : `Its largest block, ${largest.values.map((value) => `“${value}”`).join(' with ')}, alone makes ${inWords(largest.pairs)}.`
  throw new LinkError(
    'budget',
    `The rule “${ruleWords(rule)}” would make ${pairs} pairs, and ${inWords(budget)} are allowed. ${block}`,
    'Ask for more to be the same, set that value to null where it only stands for unknown, remove copies of the same row, or allow more pairs.',
  )
}

function inWords(count: number): string {
  return count.toLocaleString('en')
}
