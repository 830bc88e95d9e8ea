declare module 'edtf' {
  export function parse(text: string): { readonly values: readonly number[] }
}
