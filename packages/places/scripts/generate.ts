import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { areasFrom, measureAreas } from './area.ts'
import { encodeWorld } from './encode.ts'
import { applyOverlay, shareNames } from './overlay.ts'
import { populatedFrom } from './populated.ts'
import type { PlaceRecord } from './record.ts'
import { isArea } from './record.ts'
import { readSources, type Sources } from './source.ts'

/** Every place of the gazetteer, from GeoNames' tables and this room's own. */
export function recordsFrom(sources: Sources): PlaceRecord[] {
  const areas = areasFrom(sources)
  const records = [...areas, ...populatedFrom(sources, areas)]
  applyOverlay(records, sources.overlay)
  shareNames(records)
  measureAreas(
    records.filter(isArea),
    records.filter((record) => !isArea(record)),
  )
  return records
}

/** The text of `data/world.json`; the same sources give the same bytes. */
export function generateWorld(sources: Sources): string {
  return `${JSON.stringify(encodeWorld(recordsFrom(sources)))}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../data/world.json', import.meta.url), generateWorld(readSources()))
}
