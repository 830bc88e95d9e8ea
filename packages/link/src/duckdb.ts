export { onDuckDb, type DuckDbConnection } from './dialects/duckdb-engine.ts'
