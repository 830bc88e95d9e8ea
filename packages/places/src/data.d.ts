declare module '*/world.json' {
  const table: import('./table.ts').WorldTable
  export default table
}
declare module '*/countries.json' {
  const countries: readonly import('./country.ts').Country[]
  export default countries
}
declare module '*/common-words.json' {
  const data: { readonly words: readonly string[]; readonly phrases: readonly string[] }
  export default data
}
