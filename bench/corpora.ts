import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Labelled texts that stand beside the repository on some machines; they belong to others and never come into it. */
export const sharedFolder = fileURLToPath(new URL('../../shared/', import.meta.url))

/** The three test sets of MUC-3/4: 300 wire texts on attacks in Latin America, 1988–91. */
const mucSets = ['tst1', 'tst2', 'tst3'] as const

/** A corpus by its folder name; undefined where the labelled texts are absent. */
export function findCorpus(name: string): string | undefined {
  const folder = join(sharedFolder, 'corpus', name)
  return existsSync(folder) ? folder : undefined
}

/** The texts of a corpus, in the order of their names. */
export function listTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'relevant.txt')
    .toSorted()
    .map((name) => join(folder, name))
}

/** The MUC folders, or nothing where the labelled texts are absent. */
export function listMuc(): readonly { readonly name: string; readonly folder: string }[] {
  return mucSets.flatMap((set) => {
    const folder = findCorpus(join('muc', set))
    return folder === undefined ? [] : [{ name: `MUC ${set}`, folder }]
  })
}

/** The labelled sets of linkage beside the repository, or beside the folder of its worktrees; none where they are absent. */
export function linkageFolders(): readonly string[] {
  return dataPaths('linkage')
}

/** A file or folder of the data beside the repository, or beside the folder of its worktrees; none where it is absent. */
export function dataPaths(path: string): readonly string[] {
  return [sharedFolder, join(sharedFolder, '../../shared')]
    .map((folder) => join(folder, 'data', path))
    .filter((found) => existsSync(found))
}
