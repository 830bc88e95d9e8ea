import { useId, useRef } from 'react'
import { say } from '../messages/say.ts'
import type { ColumnModel } from './column-model.ts'

/** Which columns are shown, to be ticked on and off. */
export function ColumnMenu<Row>({ model }: { readonly model: ColumnModel<Row> }) {
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = new Set(model.shown.map((column) => column.id))
  return (
    <div className="column-menu">
      <button type="button" className="button small" popoverTarget={id}>
        {say('table.columns')}
      </button>
      <div id={id} ref={menu} popover="auto" className="menu-card">
        <fieldset>
          <legend>{say('table.columns')}</legend>
          {model.all.map((column) => (
            <label key={column.id} className="facet-value">
              <input
                type="checkbox"
                checked={shown.has(column.id)}
                disabled={shown.size === 1 && shown.has(column.id)}
                onChange={() => model.toggle(column.id)}
              />
              <span>{say(column.label)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  )
}
