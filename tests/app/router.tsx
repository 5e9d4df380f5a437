import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { vi } from 'vitest'

/** A router that only notes what it is asked, and what gives it to the components inside. */
export function fakeRouter() {
  const router = {
    bfcacheId: '',
    back: vi.fn<AppRouterInstance['back']>(),
    forward: vi.fn<AppRouterInstance['forward']>(),
    refresh: vi.fn<AppRouterInstance['refresh']>(),
    push: vi.fn<AppRouterInstance['push']>(),
    replace: vi.fn<AppRouterInstance['replace']>(),
    prefetch: vi.fn<AppRouterInstance['prefetch']>(),
  }
  const WithRouter = ({ children }: { children: ReactNode }) => (
    <AppRouterContext.Provider value={router}>{children}</AppRouterContext.Provider>
  )
  return { router, WithRouter }
}
