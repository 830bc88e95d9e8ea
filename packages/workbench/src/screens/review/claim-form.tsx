import './claim-form.css'
import { means, measures, stances, victimClasses, type Claim, type ClaimField } from '@recount/claims'
import type { KeyboardEvent, RefObject } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import { ChoiceField } from './choice-field.tsx'
import { CountField } from './count-field.tsx'
import { DateField } from './date-field.tsx'
import { readingsOf, resultOf, valuesOf, type Draft, type FormValues } from './draft.ts'
import { FormField, type FieldFrame } from './form-field.tsx'
import { ActorField, ActorsField, PlacesField } from './name-fields.tsx'

/** A figure of the same document that this one could be a part of. */
export interface PartOption {
  readonly id: string
  readonly words: string
}

interface ClaimFormProps {
  readonly claim: Claim
  readonly draft: Draft
  readonly text: string
  readonly wholes: readonly PartOption[]
  readonly lit: ClaimField | null
  readonly form: RefObject<HTMLFormElement | null>
  light(field: ClaimField | null): void
  setDraft(draft: Draft): void
  save(isAccepted: boolean): void
  leave(): void
}

/** A claim as a form: every field of the vocabulary, each tied to the words that it was read from. */
export function ClaimForm(props: ClaimFormProps) {
  const { claim, draft, text, wholes, lit, form, light, setDraft, save, leave } = props
  const values: FormValues = { ...valuesOf(claim), ...draft.values }
  const { changes, faults } = resultOf(claim, draft)
  const frameOf = (field: ClaimField): FieldFrame => ({
    field,
    lit,
    light,
    isChanged: field in changes || changes.readings?.[field] !== undefined,
    isWrong: faults.includes(field),
    origin: sayOrigin(claim, draft, field, text),
  })
  const set = (field: ClaimField) => (next: Partial<FormValues>) =>
    setDraft({
      ...draft,
      values: { ...draft.values, ...next },
      readings: { ...draft.readings, [field]: draft.readings[field] ?? [] },
    })
  const choice = <T extends string>(field: ClaimField & keyof FormValues, options: readonly T[]) => (
    <FormField frame={frameOf(field)} control={`field-${field}`}>
      <ChoiceField
        id={`field-${field}`}
        family={field}
        options={options}
        value={values[field] as T}
        describedBy={`origin-${field}`}
        choose={(value) => set(field)({ [field]: value })}
      />
    </FormField>
  )
  const date = (field: 'asOf' | 'statedOn') => (
    <FormField frame={frameOf(field)} control={`field-${field}`}>
      <DateField
        id={`field-${field}`}
        value={values[field]}
        describedBy={`origin-${field}`}
        change={(value) => set(field)({ [field]: value })}
      />
    </FormField>
  )
  const actors = (field: 'relay' | 'perpetrators') => (
    <FormField frame={frameOf(field)}>
      <ActorsField
        label={say(`field.${field}`)}
        describedBy={`origin-${field}`}
        values={values[field]}
        change={(next) => set(field)({ [field]: next })}
      />
    </FormField>
  )
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isChoosing(event.target)) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) save(!event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape work in every field
    <form
      ref={form}
      className="claim-form"
      aria-label={say('review.form')}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) light(null)
      }}
    >
      <FormField frame={frameOf('count')} control="field-count">
        <CountField
          values={values}
          describedBy="origin-count"
          isWrong={faults.includes('count')}
          change={set('count')}
        />
      </FormField>
      {choice('measure', measures)}
      {choice('victims', ['', ...victimClasses])}
      <FormField frame={frameOf('definition')} control="field-definition">
        <input
          id="field-definition"
          className="field"
          type="text"
          dir="auto"
          value={values.definition}
          aria-describedby="origin-definition"
          onChange={({ target }) => set('definition')({ definition: target.value })}
        />
      </FormField>
      <FormField frame={frameOf('claimant')}>
        <ActorField
          label={say('field.claimant')}
          describedBy="origin-claimant"
          value={values.claimant}
          change={(claimant) => set('claimant')({ claimant })}
        />
      </FormField>
      {actors('relay')}
      {actors('perpetrators')}
      <FormField frame={frameOf('places')}>
        <PlacesField
          label={say('field.places')}
          describedBy="origin-places"
          values={values.places}
          change={(places) => set('places')({ places })}
        />
      </FormField>
      <FormField frame={frameOf('period')}>
        {(['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            id={`field-${end}`}
            label={say(end === 'from' ? 'review.from' : 'review.to')}
            value={values[end]}
            describedBy="origin-period"
            change={(value) => set('period')({ [end]: value })}
          />
        ))}
      </FormField>
      {date('asOf')}
      {date('statedOn')}
      <FormField frame={frameOf('means')}>
        <MeansField values={values} change={set('means')} />
      </FormField>
      {choice('stance', stances)}
      <FormField frame={frameOf('partOf')} control="field-partOf">
        <select
          id="field-partOf"
          className="field"
          value={values.partOf}
          aria-describedby="origin-partOf"
          onChange={({ target }) => set('partOf')({ partOf: target.value })}
        >
          <option value="">{say('review.noPart')}</option>
          {wholes.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </FormField>
    </form>
  )
}

/** What the harm was done with: several may be. */
function MeansField({
  values,
  change,
}: {
  readonly values: FormValues
  change(next: Partial<FormValues>): void
}) {
  const unused = means.filter((one) => !values.means.includes(one))
  return (
    <div className="name-list-field">
      {values.means.map((one) => (
        <span key={one} className="chip name-chip">
          {sayCode('means', one)}
          <button
            type="button"
            aria-label={say('review.remove', { name: sayCode('means', one) })}
            onClick={() => change({ means: values.means.filter((other) => other !== one) })}
          >
            ×
          </button>
        </span>
      ))}
      <select
        className="field"
        aria-label={say('review.addMeans')}
        aria-describedby="origin-means"
        value=""
        onChange={({ target }) =>
          change({ means: [...values.means, target.value as (typeof means)[number]] })
        }
      >
        <option value="">{say('review.addMeans')}</option>
        {unused.map((one) => (
          <option key={one} value={one}>
            {sayCode('means', one)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** From which words a field was read, and by which rule, or that it was read from none. */
export function sayOrigin(claim: Claim, draft: Draft, field: ClaimField, text: string): string {
  const readings = readingsOf(claim, draft, field)
  if (readings.length === 0) {
    return say('review.origin.none', { field: say(`field.${field}`) })
  }
  return readings
    .map(({ start, end, rule }) =>
      rule === 'person'
        ? say('review.origin.person', { words: text.slice(start, end) })
        : say('review.origin.rule', { words: text.slice(start, end), rule }),
    )
    .join('; ')
}

/** A box whose list is open takes Enter and Escape for itself. */
function isChoosing(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}
