import type { RegistryName } from '@recount/api'
import { say } from '../../messages/say.ts'
import { sayScripts } from '../../words/scripts.ts'

/** The names of an actor or place, what each is good for, and the script it is written in. */
export function NamesTable({ names }: { readonly names: readonly RegistryName[] }) {
  return (
    <section className="part">
      <h3>{say('actors.names')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('actors.name')}</th>
            <th scope="col">{say('actors.use')}</th>
            <th scope="col">{say('actors.script')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, use, scripts }) => (
            <tr key={`${use} ${name}`}>
              <td>
                <bdi dir="auto">{name}</bdi>
              </td>
              <td className="soft">{say(`actors.use.${use}`)}</td>
              <td className="soft">{sayScripts(scripts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
