import type { MappingSpec } from '../mapping.ts'

/**
 * Iraq Body Count's incidents, in the columns of its public download. `Sources` lists the outlets that reported the deaths; each
 * different outlet is taken for an independent lineage, since IBC publishes an incident on two independent reports: where
 * two of them copied one agency, the number is too high.
 */
export const ibc: MappingSpec = {
  name: 'ibc',
  version: '1',
  title: 'Iraq Body Count incidents',
  unknown: ['-', 'n/a', 'unknown'],
  incidents: {
    fields: [
      { field: 'recorder', constant: 'Iraq Body Count' },
      { field: 'key', column: 'IBC code' },
      { field: 'code', column: 'IBC code' },
      { field: 'period.from', column: 'Start Date', dates: ['iso', 'd month y', 'd month yy', 'y/m/d'] },
      { field: 'period.to', column: 'End Date', dates: ['iso', 'd month y', 'd month yy', 'y/m/d'] },
      {
        field: 'time',
        column: 'Time',
        values: {
          am: 'morning',
          pm: 'afternoon',
          dawn: 'around_dawn',
          noon: 'around_midday',
          midday: 'around_midday',
          dusk: 'around_dusk',
          night: 'during_the_night',
          overnight: 'during_the_night',
          midnight: 'around_midnight',
        },
      },
      { field: 'places.name', column: 'Location' },
      { field: 'places.admin.country', constant: 'Iraq' },
      { field: 'title', column: 'Target' },
      { field: 'strikeTypes', column: 'Weapons', separators: [',', ';'] },
      { field: 'harm.killed.civilians.min', column: 'Reported Minimum' },
      { field: 'harm.killed.civilians.max', column: 'Reported Maximum' },
      { field: 'sources', column: 'Sources', count: [',', ';'] },
      { field: 'lineages', column: 'Sources', count: [',', ';'], undated: true },
    ],
  },
}
