import { useState } from 'react'
import { say } from '../../messages/say.ts'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { NameBoxProps, NameOption } from './name-box-props.ts'

interface NameComboProps extends NameBoxProps {
  /** Was the box that stood here before focused? */
  readonly wasFocused: { readonly current: boolean }
}

/** A box for a name in full: known ones are offered while it is typed; others may stand as they are. */
export function NameCombo(props: NameComboProps) {
  const { wasFocused, label, describedBy, text, options, isTyping, type, choose, take } = props
  const [isFocused] = useState(() => wasFocused.current)
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
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the focus stays where it was
      autoFocus={isFocused}
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
