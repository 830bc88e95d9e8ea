import type { Method } from '@recount/estimate'

/** What a method is called where its estimate stands. */
export const methodNames: Readonly<Record<Method, string>> = {
  chao: 'Chao’s lower bound',
  loglinear: 'Log-linear models',
  dga: 'Decomposable graphs (dga)',
  lcmcr: 'Latent classes (lcmcr)',
}
