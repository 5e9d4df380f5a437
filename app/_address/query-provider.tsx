'use client'

import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { AnswerFailure } from '#app/_address/answer-query.ts'

// An answer is drawn in the task that brought it; the library would wait for a timer.
notifyManager.setScheduler(queueMicrotask)

/** A refusal is final; a connection that broke is tried once more. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof AnswerFailure)
}

/** Keeps what a page has fetched, shared by everything on it. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: isWorthRetrying,
            retryDelay: 1000,
            refetchOnWindowFocus: false,
            // Without a connection the page says so at once, and tries again when it is back.
            networkMode: 'always',
            refetchOnReconnect: true,
          },
        },
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
