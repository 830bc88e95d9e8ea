/** Longitude and latitude, in degrees. */
export type Position = number[]

/** What is drawn as an area; a polygon's first ring is its outer one, and multi-polygons hold several. */
export type Area =
  { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] }

/** Where something is. */
export interface Point {
  type: 'Point'
  coordinates: Position
}

/** One thing of GeoJSON (RFC 7946, section 3.2). */
export interface Feature<Shape, Traits = Record<string, string | number | boolean | null>> {
  type: 'Feature'
  properties: Traits
  geometry: Shape
}

/** Things of GeoJSON (RFC 7946, section 3.3), as the map takes them. */
export interface Features<Shape, Traits = Record<string, string | number | boolean | null>> {
  type: 'FeatureCollection'
  features: Feature<Shape, Traits>[]
}
