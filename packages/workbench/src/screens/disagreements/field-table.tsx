import type { DisagreementDetail, Side } from '@recount/api'
import { say } from '../../messages/say.ts'

interface FieldTableProps {
  readonly fields: DisagreementDetail['fields']
  readonly sides: readonly Side[]
}

/** What the sides say field by field; those that differ stand out and first. */
export function FieldTable({ fields, sides }: FieldTableProps) {
  const sorted = [...fields.filter(({ differs }) => differs), ...fields.filter(({ differs }) => !differs)]
  return (
    <table className="field-table small">
      <thead>
        <tr>
          <th scope="col">{say('disagreement.field')}</th>
          {sides.map(({ member, speaker }) => (
            <th key={member} scope="col">
              <bdi>{speaker}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ name, values, differs }) => (
          <tr key={name} className={differs ? 'differs' : undefined}>
            <th scope="row">{name}</th>
            {values.map((value, at) => (
              <td key={sides[at]?.member}>
                {value === null ? (
                  <span className="soft">{say('disagreement.silent')}</span>
                ) : (
                  <bdi>{value}</bdi>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
