import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chao, type ChaoForm } from '@recount/estimate'
import type { Target } from './target.ts'

/** The forms of Chao's bound by the names the file of published figures has for them. */
const forms: Readonly<Record<string, ChaoForm>> = {
  chao1987: 'classic',
  chao_bc: 'bias-corrected',
  chao2_t: 'classic-lists',
  chao2_t_bc: 'bias-corrected-lists',
}

/** Four forms of Chao's bound on each table, as the file beside the tables has them. */
export function listChaoTargets(folder: string): readonly Target[] {
  const file = readFileSync(join(folder, 'chao.json'), 'utf8')
  const published = JSON.parse(file) as Readonly<Record<string, Readonly<Record<string, number>>>>
  return Object.entries(published).map(([table, figures]) => ({
    method: 'chao',
    table,
    measure: (overlaps) =>
      Object.entries(forms).map(([name, form]) => ({
        name: form,
        published: figures[name] as number,
        is:
          chao(overlaps, { form }).total?.point ??
          `refused: ${chao(overlaps, { form }).findings[0]?.gate ?? ''}`,
        within: 0.005,
      })),
  }))
}
