export { onDuckDb, type DuckDbConnection } from './duckdb-engine.ts'
