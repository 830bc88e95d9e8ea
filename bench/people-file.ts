import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { generatePeople, type PeopleOptions } from './people.ts'

const batch = 20_000

/** Writes generated people to a Parquet file, in the order of their ids: `id, person, first_name, surname, born, town, email`. */
export async function writePeople(path: string, count: number, options: PeopleOptions = {}): Promise<void> {
  const csv = `${path}.csv`
  writeCsv(csv, count, options)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`
    copy (
      select * from read_csv('${csv}', header = true, nullstr = '', columns = {
        unique_id: 'varchar', person: 'bigint', first_name: 'varchar', surname: 'varchar',
        born: 'varchar', town: 'varchar', email: 'varchar'
      }) order by unique_id
    ) to '${path}' (format parquet)`)
  connection.closeSync()
  instance.closeSync()
  rmSync(csv)
}

function writeCsv(path: string, count: number, options: PeopleOptions): void {
  const file = openSync(path, 'w')
  let lines = ['unique_id,person,first_name,surname,born,town,email']
  for (const { id, person, firstName, surname, born, town, email } of generatePeople(count, options)) {
    lines.push(
      `${id},${person},${firstName ?? ''},${surname ?? ''},${born ?? ''},${town ?? ''},${email ?? ''}`,
    )
    if (lines.length < batch) continue
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`)
  closeSync(file)
}
