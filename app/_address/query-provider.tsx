'use client'

import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { AnswerFailure } from '#app/_address/answer-query.ts'

// An answer is drawn in the task that brought it; the library would wait for a timer.
notifyManager.setScheduler(queueMicrotask)

/** What a request failed by: a refusal says how long to wait, a connection that broke does not. */
type Failure = Error & Partial<Pick<AnswerFailure, 'wait'>>

/** A refusal is final, but for that of a busy server; a connection that broke is tried once more. */
function isWorthRetrying(failures: number, { wait }: Failure): boolean {
  if (wait === undefined) return failures < 1
  return wait > 0 && failures < 3
}

/** Keeps what a page has fetched, shared by everything on it. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            retry: isWorthRetrying,
            retryDelay: (_, { wait = 1000 }: Failure) => wait,
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
