import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { foldLetters } from './letters.ts'
import { listTerms, textQuery } from './search-words.ts'

/** A document as it is searched; a text that is gone is null. */
export interface SearchedDocument {
  readonly id: string
  readonly title: string
  readonly text: string | null
}

/** Which documents the index holds: by id, whether with their text. */
type IndexedDocuments = ReadonlyMap<string, { readonly hasText: boolean }>

/** The full text of a case's documents, in a file that can always be deleted and made anew. */
export interface TextIndex {
  /** What it holds. */
  list(): IndexedDocuments
  /** Takes documents in, in place of what it held under their ids: all of them or, where the process is killed, none. */
  put(documents: readonly SearchedDocument[]): void
  /** Takes documents out. */
  remove(ids: readonly string[]): void
  /** The ids of the documents that hold all that was typed, the best match first; null where no word was typed. */
  search(typed: string): readonly string[] | null
  close(): void
}

/** Changes whenever the file is to be laid out otherwise. */
const layout = '1'

const tables = `
  CREATE TABLE stamp (value TEXT NOT NULL);
  CREATE TABLE document (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hasText INTEGER NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5 (
    title, text,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'",
    prefix = '2 3'
  );
`

/**
 * Opens the index in a file, making it where there is none, where another version of Recount wrote it (`stamp`) or where it
 * can't be read. Throws where the folder can't be written to.
 */
export function openTextIndex(path: string, stamp: string): TextIndex {
  mkdirSync(dirname(path), { recursive: true })
  const database = openDatabase(path, `${layout} ${stamp}`)
  const find = database.prepare('SELECT row FROM document WHERE id = ?')
  const drop = database.prepare('DELETE FROM words WHERE rowid = ?')
  const forget = database.prepare('DELETE FROM document WHERE row = ?')
  const add = database.prepare('INSERT INTO document (id, hasText) VALUES (?, ?)')
  const fill = database.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)')
  const list = database.prepare('SELECT id, hasText FROM document')
  const rank = database.prepare(`
    SELECT document.id FROM words JOIN document ON document.row = words.rowid
    WHERE words MATCH ? ORDER BY bm25(words, 8, 1), document.row
  `)
  const rowOf = (id: string): number | undefined => (find.get(id) as { row: number } | undefined)?.row
  const removeOne = (id: string): void => {
    const row = rowOf(id)
    if (row === undefined) return
    drop.run(row)
    forget.run(row)
  }
  const putOne = ({ id, title, text }: SearchedDocument): void => {
    removeOne(id)
    const row = add.run(id, text === null ? 0 : 1).lastInsertRowid
    fill.run(row, searchable(title), searchable(text ?? ''))
  }
  return {
    list: () =>
      new Map(
        (list.all() as { id: string; hasText: number }[]).map(({ id, hasText }) => [
          id,
          { hasText: hasText === 1 },
        ]),
      ),
    put: (documents) => inOne(database, () => documents.forEach(putOne)),
    remove: (ids) => inOne(database, () => ids.forEach(removeOne)),
    search(typed) {
      const query = textQuery(listTerms(typed))
      return query === null ? null : (rank.all(query) as { id: string }[]).map(({ id }) => id)
    },
    close: () => database.close(),
  }
}

function openDatabase(path: string, stamp: string): DatabaseSync {
  const opened = findDatabase(path, stamp)
  if (opened !== undefined) return opened
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
  const database = connect(path)
  inOne(database, () => {
    database.exec(tables)
    database.prepare('INSERT INTO stamp (value) VALUES (?)').run(stamp)
  })
  return database
}

/** The index as it lies there; undefined where there is none, or none of use. */
function findDatabase(path: string, stamp: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined
  try {
    database = connect(path)
    const found = database.prepare('SELECT value FROM stamp').get() as { value: string } | undefined
    const held = database.prepare('SELECT count(*) AS n FROM words').get()
    if (found?.value === stamp && held !== undefined) return database
  } catch {
    // What can't be read is made anew.
  }
  database?.close()
  return undefined
}

function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  return database
}

function inOne(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** NUL ends a string in SQLite, and half a surrogate pair is no character. */
function searchable(text: string): string {
  return foldLetters(text.toWellFormed().replaceAll('\0', ' '))
}
