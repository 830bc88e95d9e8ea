import { useState } from 'react'
import { say } from '../../messages/say.ts'

/** An address outside this machine, as text that can be copied: nothing here opens it. */
export function CopiedAddress({ address }: { readonly address: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <span className="copied-address" title={say('incident.page.note')}>
      <span className="soft">{say('incident.page')}</span> <code dir="ltr">{address}</code>{' '}
      <button type="button" className="button quiet small" onClick={copy}>
        {say(isCopied ? 'incident.page.copied' : 'incident.page.copy')}
      </button>
    </span>
  )
}
