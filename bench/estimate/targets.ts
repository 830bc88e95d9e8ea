export function tellTargets(): string {
  return ''
}
