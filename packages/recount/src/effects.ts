import { userInfo } from 'node:os'
import { resolve } from 'node:path'

/** Somewhere to write lines for a person or for another program. */
export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  /** Does it show colours, and does the person want them (NO_COLOR, FORCE_COLOR, TERM=dumb)? */
  readonly hasColors: boolean
  /** How wide it is in character cells; a file or pipe has no width, which is told as infinity. */
  readonly columns: number
}

/** Everything of the world that a command touches besides the files it is given. */
export interface Effects {
  readonly stdout: Output
  readonly stderr: Output
  /** The clock: milliseconds since 1970, UTC. */
  now(): number
  /** An absolute path, from one that is relative to the folder the command runs in. */
  resolvePath(path: string): string
  /** The account's name, for entries nobody put a name to. */
  userName(): string
  /** Calls back when the person presses Ctrl-C or the system asks the process to end, instead of ending it; the answer takes that back. */
  onInterrupt(listener: () => void): () => void
}

/** The real ones. */
export const defaultEffects: Effects = {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  now: () => Date.now(),
  resolvePath: (path) => resolve(path),
  userName: findUserName,
  onInterrupt: (listener) => {
    const signals = ['SIGINT', 'SIGTERM'] as const
    for (const signal of signals) process.once(signal, listener)
    return () => {
      for (const signal of signals) process.off(signal, listener)
    }
  },
}

/** An account without an entry in the system's list of users (a container under a bare number) has no name. */
function findUserName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    hasColors: stream.isTTY === true && stream.hasColors(),
    get columns() {
      return stream.isTTY === true ? stream.columns : Infinity
    },
  }
}
