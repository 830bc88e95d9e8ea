import { resolveComparison, usualSettings } from '../model/define-model.ts'
import type { LevelSpec } from '../model/model-spec.ts'
import type { BlockingRule, Comparison, FrequencyAdjustment, Model } from '../model/model.ts'
import { readSplinkModel } from '../splink/read-splink-model.ts'
import { type Fault, type Fields, readFields, refuseFaults, refuseRest } from './fields.ts'
import { readCondition } from './read-condition.ts'
import { readExpression } from './read-expression.ts'
import { MODEL_FORMAT, MODEL_VERSION } from './write-model.ts'

/**
 * The model of a file, in JSON that is parsed already: ours, which names its format, or Splink's settings, which have a
 * `link_type`. Throws LinkError `input` that names every fault by its path. Defaults are those of `defineModel`.
 */
export function readModel(json: unknown): Model {
  const faults: Fault[] = []
  const fields = readFields(json, '', faults)
  if (fields.has('link_type') && !fields.has('format')) return readSplinkModel(json)
  const hint = `A file of ours has the format “${MODEL_FORMAT}” and the version ${MODEL_VERSION}; one of Splink’s a link_type.`
  if (fields.value('format') !== MODEL_FORMAT)
    fields.fault('format', `“${MODEL_FORMAT}”, or settings of Splink`)
  else if (fields.value('version') !== MODEL_VERSION) fields.fault('version', String(MODEL_VERSION))
  refuseFaults(faults, 'This model', hint)
  fields.value('splink')
  const list = <T>(key: string, read: (value: unknown, path: string, faults: Fault[]) => T): readonly T[] =>
    fields.list(key).map((value, at) => read(value, `${key}[${at}]`, faults))
  const model: Model = {
    scope: fields.oneOf('scope', ['within', 'across', 'both'], usualSettings.scope),
    id: fields.text('id', usualSettings.id),
    prior: fields.number('prior', { least: 0, most: 1 }, usualSettings.prior),
    blocking: list('blocking', readRule),
    comparisons: list('comparisons', readComparison),
    convergence: fields.number('convergence', { least: 0 }, usualSettings.convergence),
    rounds: fields.number('rounds', { least: 1, isWhole: true }, usualSettings.rounds),
  }
  refuseRest(fields, faults)
  refuseFaults(faults, 'This model', 'Mend each line; nothing was run.')
  const splink = fields.value('splink')
  return splink === undefined ? model : Object.assign(model, { splink })
}

function readRule(value: unknown, path: string, faults: Fault[]): BlockingRule {
  const fields = readFields(value, path, faults)
  const rule = fields.has('sql') ? { sql: fields.text('sql') } : readEqualities(fields, faults)
  refuseRest(fields, faults)
  return rule
}

function readEqualities(fields: Fields, faults: Fault[]): BlockingRule {
  return {
    on: fields.list('on').map((one, at) => readExpression(one, `${fields.pathOf('on')}[${at}]`, faults)),
    shares: fields.has('shares')
      ? readExpression(fields.value('shares'), fields.pathOf('shares'), faults)
      : null,
    and: fields.has('and') ? fields.text('and') : null,
  }
}

function readComparison(value: unknown, path: string, faults: Fault[]): Comparison {
  const fields = readFields(value, path, faults)
  const name = fields.text('name')
  const parts = fields.list('levels').map((level, at) => readFields(level, `${path}.levels[${at}]`, faults))
  const levels = parts.map((part) => readLevel(part, faults))
  const comparison = { name, description: fields.text('description', name), levels }
  refuseRest(fields, faults)
  return resolveComparison(comparison)
}

function readLevel(fields: Fields, faults: Fault[]): LevelSpec {
  const fixed = readFields(fields.value('fixed') ?? {}, fields.pathOf('fixed'), faults)
  const level = {
    label: fields.text('label'),
    when: fields.has('when') ? readCondition(fields.value('when'), fields.pathOf('when'), faults) : null,
    isMissing: fields.flag('isMissing', false),
    ...readShare(fields, 'm'),
    ...readShare(fields, 'u'),
    fixed: { m: fixed.flag('m', false), u: fixed.flag('u', false) },
    frequency: fields.has('frequency')
      ? readFrequency(fields.value('frequency'), fields.pathOf('frequency'), faults)
      : null,
  }
  refuseRest(fields, faults)
  refuseRest(fixed, faults)
  return level
}

/** Null says that it was not learned; where nothing is said it is what training starts from. A u of Splink's may be above 1. */
function readShare(fields: Fields, key: 'm' | 'u'): Pick<LevelSpec, 'm' | 'u'> {
  if (fields.isNull(key)) return { [key]: null }
  return fields.has(key) ? { [key]: fields.number(key, { least: 0, most: 2 }) } : {}
}

function readFrequency(value: unknown, path: string, faults: Fault[]): FrequencyAdjustment {
  const fields = readFields(value, path, faults)
  const frequency = {
    of: readExpression(fields.value('of'), fields.pathOf('of'), faults),
    weight: fields.number('weight', { least: 0 }, 1),
    floor: fields.number('floor', { least: 0, most: 1 }, 0),
    against: fields.oneOf('against', ['exact-level', 'this-level'], 'exact-level'),
  }
  refuseRest(fields, faults)
  return frequency
}
