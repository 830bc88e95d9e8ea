import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const locked = Object.entries(packages)

test('every build for another platform is locked too', () => {
  // npm leaves out what the registry it was run against does not have, and then `npm ci` (npm 11) refuses its own file.
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map(
        (name) => `${path} wants ${name}: choose a version of it that the registry has for every platform`,
      ),
  )
  expect(missing).toEqual([])
})

test('packages are locked by their hash and not by the address of one registry', () => {
  const outside = locked.filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
  expect(outside.length).toBeGreaterThan(100)
  expect(outside.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
  const addresses = outside.flatMap(([, { resolved }]) => resolved ?? [])
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([])
})

const manifests = ['package.json', ...globSync('packages/*/package.json').toSorted()]

test.each(manifests)('%s names its packages to the digit', (path) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    object | undefined
  >
  const wanted = Object.entries<string>({ ...dependencies, ...devDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
})
