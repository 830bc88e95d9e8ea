export { onDuckDb, type DuckDbConnection } from './engine/duckdb-engine.ts'
