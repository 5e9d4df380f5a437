'use client'

import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { AnswerFailure } from '#app/_address/answer-query.ts'

// An answer is drawn in the task that brought it; the library would wait for a timer.
notifyManager.setScheduler(queueMicrotask)

/** A refusal is final, but for that of a busy server; a connection that broke is tried once more. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < (error instanceof AnswerFailure ? error.wait && 3 : 1)
}

const waitFor = (_: number, error: Error) => (error instanceof AnswerFailure ? error.wait : 1000)

/** Keeps what a page has fetched, shared by everything on it. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: isWorthRetrying,
            retryDelay: waitFor,
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
