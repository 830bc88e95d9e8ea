import { say } from '../../messages/say.ts'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'

/** One thing that can be chosen. */
export interface NameOption {
  readonly id: string
  readonly name: string
  /** What tells it from others of the name. */
  readonly about: string
}

interface NameBoxProps {
  readonly label: string
  readonly describedBy?: string
  readonly text: string
  readonly options: readonly NameOption[]
  /** Is a name being typed, so that it is said where none is known? */
  readonly isTyping: boolean
  type(text: string): void
  choose(id: string): void
  /** Adds what was typed as it stands, on Enter or on leaving; left out where typing alone sets the name. */
  take?(text: string): void
}

/** A box for a name: known ones are offered while it is typed; others may stand as they are. */
export function NameBox(props: NameBoxProps) {
  const { label, describedBy, text, options, isTyping, type, choose, take } = props
  return (
    <ComboBox
      aria-label={label}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      className="name-box"
      items={options}
      inputValue={text}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      onBlur={() => take?.(text)}
      onKeyDown={(event) => {
        const isOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
        if (take === undefined || event.key !== 'Enter' || isOpen || text.trim() === '')
          event.continuePropagation()
        else take(text)
      }}
      allowsCustomValue
      allowsEmptyCollection={isTyping}
      menuTrigger="input"
    >
      <Input className="field" dir="auto" />
      <Popover className="name-popover">
        <ListBox<NameOption>
          className="name-list"
          renderEmptyState={() => <p className="name-option soft small">{say('review.noName')}</p>}
        >
          {({ id, name, about }) => (
            <ListBoxItem id={id} textValue={name} className="name-option">
              <span dir="auto">{name}</span>
              <span className="soft small" dir="auto">
                {about}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
