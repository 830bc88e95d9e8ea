import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { makeRouter } from './router.tsx'
import { RequestFailure } from './server/failure.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof RequestFailure && error.status === 0 && count < 2,
    },
  },
})

const root = document.getElementById('root')
if (root === null) throw new Error('expected an element #root in index.html')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
)
