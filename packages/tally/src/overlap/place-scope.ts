/** The units of administration that an incident bears, as its recorder spells them. */
export interface Units {
  readonly recorder: string
  readonly country: string | null
  readonly region: string | null
  readonly governorate: string | null
  readonly district: string | null
}

/** A name of a place, and the units of an incident that bears it. */
export interface NamedUnits {
  readonly name: string
  readonly units: Units
}

const levels = ['country', 'region', 'governorate', 'district'] as const

/**
 * Tells of incidents that bear none of some names whether they surely lie elsewhere: for each name there is a level of
 * administration at which their unit is none of those in which the same recorder's incidents of that name lie. Another village
 * of the same district is not surely elsewhere, nor is anything where nobody bears the name.
 */
export function openPlaceScope(
  names: readonly string[],
  bearers: readonly NamedUnits[],
): (units: Units) => boolean {
  const byName = Map.groupBy(bearers, ({ name, units }) => JSON.stringify([units.recorder, name]))
  return (units) =>
    names.every((name) => {
      const bearing = byName.get(JSON.stringify([units.recorder, name])) ?? []
      return levels.some((level) =>
        isElsewhere(
          units[level],
          bearing.map((one) => one.units[level]),
        ),
      )
    })
}

function isElsewhere(unit: string | null, others: readonly (string | null)[]): boolean {
  return unit !== null && others.length > 0 && others.every((other) => other !== null && other !== unit)
}
