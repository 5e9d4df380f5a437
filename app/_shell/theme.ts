/** What a reader can ask for; `system` follows the device. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const
type ThemeChoice = (typeof THEME_CHOICES)[number]

const KEY = 'theme'

/**
 * Runs in the head, before anything is painted: sets the theme that was chosen here before. The
 * same text on every page, so that one hash allows it.
 */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

/** The choice that holds on this page. */
export function readTheme(): ThemeChoice {
  const { theme } = document.documentElement.dataset
  return THEME_CHOICES.find((choice) => choice === theme) ?? 'system'
}

/** Sets the theme now and for later visits; where storage is shut, for this page alone. */
export function chooseTheme(choice: ThemeChoice) {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // Private windows may refuse; the page still shows what was chosen.
  }
}
