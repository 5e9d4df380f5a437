'use client'

import { useRef, useState } from 'react'
import { chooseTheme, readTheme, THEME_CHOICES } from '#app/_shell/theme.ts'
import { useDismiss } from '#app/_parts/use-dismiss.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { Icon } from '#app/_parts/icon.tsx'

const NAMES = {
  system: { label: 'As the system', icon: 'screen' },
  light: { label: 'Light', icon: 'sun' },
  dark: { label: 'Dark', icon: 'moon' },
} as const

/** Light, dark, or as the system is set; kept for later visits. */
export function ThemeMenu() {
  const details = useRef<HTMLDetailsElement>(null)
  const [, setChoice] = useState(0)
  const chosen = useHydrated() ? readTheme() : null
  useDismiss(details)
  return (
    <details className="menu theme-menu" ref={details}>
      <summary className="icon-button" aria-label="Theme">
        <Icon name="moon" />
      </summary>
      <div className="menu-panel menu-items">
        {THEME_CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === chosen}
            onClick={() => {
              chooseTheme(choice)
              setChoice((count) => count + 1)
              if (details.current) details.current.open = false
              details.current?.querySelector('summary')?.focus()
            }}
          >
            <Icon name={NAMES[choice].icon} />
            {NAMES[choice].label}
          </button>
        ))}
      </div>
    </details>
  )
}
