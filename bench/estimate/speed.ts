export function tellSpeed(): string {
  return ''
}
