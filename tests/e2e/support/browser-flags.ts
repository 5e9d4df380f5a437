/**
 * What Chromium goes without. The last switch of a name is the one that counts, so the features
 * that Playwright turns off are named again (its chromiumSwitches.ts).
 */
const FEATURES_OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // The address bar's lists are pages too: each new window loads both, and nobody sees them.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

/** The switches that Chromium is started with, beside Playwright's own. */
export const BROWSER_FLAGS = [
  '--no-sandbox', // Chromium has none to offer when run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // Chromium's own calls home: there may be no network, and they would only be refused.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]

/**
 * Switches for pages that live a few seconds: compiling their scripts a second time, for speed, costs
 * more than it gains. What is timed does without.
 */
export const SHORT_LIFE_FLAGS = ['--js-flags=--no-turbofan --no-maglev']
