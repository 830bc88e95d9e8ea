import { hostname, networkInterfaces } from 'node:os'

/** The names by which a browser may ask for a server that is bound to a host, each with the port, in lower case. */
export function namesOf(host: string, port: number): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', '::1', host, ...(isEverywhere(host) ? listOwnNames() : [])]
  const told = names.map((name) => (name.includes(':') ? `[${name}]` : name).toLowerCase())
  const withPort = told.map((name) => `${name}:${port}`)
  return new Set(port === 80 ? [...told, ...withPort] : withPort)
}

/** Is this an address that only this machine reaches? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function listOwnNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return [hostname(), ...addresses.map(({ address }) => address.replace(/%.*$/, ''))]
}
