/** The parts of a Markdown document that promise something about the repository. */
export interface Document {
  readonly path: string
  /** Targets of links, without those to other sites. */
  readonly links: readonly string[]
  /** What may be linked to: headings as GitHub names them. */
  readonly anchors: readonly string[]
  /** Lines outside fenced blocks, each with its `code` words. */
  readonly lines: readonly { readonly line: number; readonly codes: readonly string[] }[]
  /** Command lines of fenced `sh` blocks, one command each, comments taken off. */
  readonly commands: readonly string[]
}

/** Reads a Markdown document: fences, headings, inline code and links; nothing else is looked at. */
export function parseDocument(path: string, text: string): Document {
  const { prose, shell } = splitFences(text)
  const plain = prose.map(({ text: line }) => line.replace(/`[^`]*`/g, ''))
  return {
    path,
    links: plain
      .flatMap((line) => Array.from(line.matchAll(/\]\(([^)\s]+)\)/g)))
      .flatMap(([, target = '']) => (/^(?:https?|mailto):/.test(target) ? [] : [target])),
    anchors: prose.flatMap(({ text: line }) => /^#{1,6}\s+(.*)$/.exec(line)?.[1] ?? []).map(anchorOf),
    lines: prose.map(({ line, text: words }) => ({
      line,
      codes: [...words.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    })),
    commands: shell.flatMap(splitCommands),
  }
}

interface Line {
  readonly line: number
  readonly text: string
}

function splitFences(text: string): { readonly prose: readonly Line[]; readonly shell: readonly string[] } {
  const prose: Line[] = []
  const shell: string[] = []
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*```(\w*)/.exec(line)
    if (mark !== null) fence = fence === undefined ? (mark[1] ?? '') : undefined
    else if (fence === undefined) prose.push({ line: index + 1, text: line })
    else if (fence === 'sh') shell.push(line)
  }
  return { prose, shell }
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function splitCommands(line: string): readonly string[] {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .split(/&&|;/)
    .map((command) => command.trim())
    .filter((command) => command !== '')
}
