import type { MappingSpec } from '../mapping.ts'

/**
 * The Armed Conflict Location & Event Data Project's events, in the columns of its export (codebook of 2023). ACLED gives one figure
 * an event, the most conservative that was reported: it is held as minimum and maximum alike.
 */
export const acled: MappingSpec = {
  name: 'acled',
  version: '1',
  title: 'ACLED events',
  incidents: {
    fields: [
      { field: 'recorder', constant: 'ACLED' },
      { field: 'key', column: 'event_id_cnty' },
      { field: 'code', column: 'event_id_cnty' },
      {
        field: 'period',
        column: 'event_date',
        dates: ['iso', 'd month y', 'd-month-y'],
        precision: { column: 'time_precision', values: { 1: 'day', 2: 'about', 3: 'month' } },
      },
      {
        field: 'strikeTypes',
        columns: ['disorder_type', 'event_type', 'sub_event_type', 'civilian_targeting'],
      },
      { field: 'belligerents', columns: ['actor1', 'actor2'], except: ['Civilians', 'Protesters'] },
      { field: 'places.name', column: 'location' },
      { field: 'places.admin.country', column: 'country' },
      { field: 'places.admin.governorate', column: 'admin1' },
      { field: 'places.admin.district', column: 'admin2' },
      { field: 'places.admin.subdistrict', column: 'admin3' },
      { field: 'places.latitude', column: 'latitude' },
      { field: 'places.longitude', column: 'longitude' },
      {
        field: 'places.precision',
        column: 'geo_precision',
        values: { 1: 'town', 2: 'district', 3: 'province_governorate' },
      },
      { field: 'sources', column: 'source', count: [';'] },
      { field: 'notes', column: 'notes' },
      { field: 'modified', column: 'timestamp', dates: ['unix', 'iso'] },
      { field: 'harm.killed.persons', column: 'fatalities' },
    ],
    optional: ['disorder_type', 'civilian_targeting', 'admin3', 'timestamp'],
    ignored: [
      'data_id',
      'iso',
      'iso3',
      'event_id_no_cnty',
      'year',
      'assoc_actor_1',
      'assoc_actor_2',
      'inter1',
      'inter2',
      'interaction',
      'region',
      'source_scale',
      'tags',
    ],
  },
}
