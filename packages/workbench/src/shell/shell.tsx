import './shell.css'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, startTransition, Suspense, useEffect, useState } from 'react'
import { handleKey, useKeys, type KeyBinding } from '../keyboard/keys.ts'
import { say } from '../messages/say.ts'
import { sections } from '../sections.ts'
import { followServer } from '../server/live-updates.ts'
import { Sidebar } from './sidebar.tsx'

const HelpDialog = lazy(() => import('./help-dialog.tsx').then((file) => ({ default: file.HelpDialog })))

/** What surrounds every screen: the sections, the case, the keys that work everywhere. */
export function Shell() {
  const [isHelpOpen, setHelpOpen] = useState(false)
  // A transition waits for the dialog's script; React would show a fallback for 300 ms at least.
  const openHelp = () => startTransition(() => setHelpOpen(true))
  useServer()
  useEverywhereKeys(openHelp)
  return (
    <div className="shell">
      <a className="skip button" href="#content">
        {say('shell.skip')}
      </a>
      <Sidebar onHelp={openHelp} />
      <main className="content" id="content" tabIndex={-1}>
        <Suspense fallback={<p className="empty">{say('shell.loading')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      {isHelpOpen && <HelpDialog isOpen onClose={() => setHelpOpen(false)} />}
    </div>
  )
}

function useServer(): void {
  const queries = useQueryClient()
  useEffect(() => followServer(queries), [queries])
}

function useEverywhereKeys(openHelp: () => void): void {
  const navigate = useNavigate()
  useEffect(() => {
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
  const goes = sections.map(({ path, label, key }): KeyBinding => ({
    keys: `g ${key}`,
    label: 'keys.go',
    values: { section: say(label) },
    run: () => void navigate({ to: path }),
  }))
  useKeys({
    title: 'keys.everywhere',
    bindings: [{ keys: '?', label: 'keys.help', run: openHelp }, ...goes],
  })
}
