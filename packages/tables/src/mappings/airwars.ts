import type { MappingSpec } from '../mapping.ts'

const harm = ['killed', 'injured'] as const
const civilianParts = ['civilians', 'children', 'women', 'men', 'belligerents'] as const
const bounds = ['min', 'max'] as const

/** Airwars' civilian harm incidents and the belligerents' positions on them, as its archive gives them in two tables. */
export const airwars: MappingSpec = {
  name: 'airwars',
  version: '1',
  title: 'Airwars: civilian harm incidents, and the positions of belligerents',
  incidents: {
    fields: [
      { field: 'recorder', constant: 'Airwars' },
      { field: 'key', column: 'airwars_id' },
      { field: 'code', column: 'code', separators: [' '] },
      { field: 'previousCodes', column: 'previous_codes', separators: ['|'] },
      { field: 'url', column: 'url' },
      { field: 'period.from', column: 'date', dates: ['iso'], placeholders: ['1970-01-01'] },
      { field: 'period.to', column: 'date_end', dates: ['iso'] },
      { field: 'time', column: 'time_of_day' },
      { field: 'published', column: 'published', dates: ['iso'] },
      { field: 'modified', column: 'modified', dates: ['iso'] },
      { field: 'places.name', column: 'location' },
      { field: 'places.otherNames', column: 'location_ar' },
      { field: 'places.admin.region', column: 'region' },
      { field: 'places.admin.governorate', column: 'governorate' },
      { field: 'places.admin.country', column: 'country' },
      { field: 'places.latitude', column: 'lat' },
      { field: 'places.longitude', column: 'lon' },
      {
        field: 'places.precision',
        column: 'geo_accuracy',
        values: { exact_location_coalition: 'exact_location' },
      },
      { field: 'strikeTypes', column: 'strike_type', separators: [','] },
      { field: 'strikeStatus', column: 'strike_status' },
      { field: 'harmReported', column: 'civilian_harm_reported', yes: ['Yes'], no: ['No'] },
      { field: 'grade', column: 'grade' },
      {
        field: 'causes',
        column: 'cause',
        separators: [','],
        whole: ['Chemical, Biological, Radiological, Nuclear (CBRN)'],
      },
      { field: 'infrastructure', column: 'infrastructure', separators: [','] },
      { field: 'stage', column: 'incident_status' },
      { field: 'sources', column: 'n_sources', when: { column: 'page_detail_preserved', is: ['True'] } },
      { field: 'media', column: 'n_media', when: { column: 'page_detail_preserved', is: ['True'] } },
      { field: 'belligerents', column: 'belligerents', separators: ['|'] },
      ...civilianParts.flatMap((of) =>
        harm.flatMap((kind) =>
          bounds.map((end) => ({
            field: `harm.${kind}.${of}.${end}` as const,
            column: `${of}_${kind}_${end}`,
          })),
        ),
      ),
    ],
    ignored: ['date_type'],
  },
  positions: {
    join: { incidents: 'seq', positions: 'seq' },
    fields: [
      { field: 'positions.belligerent', column: 'belligerent' },
      { field: 'positions.term', column: 'belligerent_term' },
      { field: 'positions.involvement', column: 'type' },
      { field: 'positions.position', column: 'position' },
      { field: 'positions.label', column: 'position_label_on_page' },
      { field: 'positions.rejectedFor', column: 'reason_non_credible', separators: ['|'] },
      { field: 'positions.acceptedFor', column: 'reason_credible', separators: ['|'] },
      { field: 'positions.conceded.killed.min', column: 'deaths_conceded_min' },
      { field: 'positions.conceded.killed.max', column: 'deaths_conceded_max' },
      { field: 'positions.conceded.injured.min', column: 'injuries_conceded_min' },
      { field: 'positions.conceded.injured.max', column: 'injuries_conceded_max' },
      { field: 'positions.place', column: 'location' },
      { field: 'positions.grid', column: 'mgrs' },
      { field: 'positions.gridPrecision', column: 'mgrs_accuracy' },
    ],
    ignored: ['code'],
  },
}
