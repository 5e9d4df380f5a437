// What a page of figures has no business with: all that browsers let a policy deny, but for writing
// to the clipboard, which copies figures.
const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: DENIED.map((feature) => `${feature}=()`).join(', '),
  },
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // A build is laid beside the one that is served.
  distDir: process.env.BUILD_FOLDER || '.next',
  // What `npm run assemble` takes: the files that pages need of `node_modules`.
  output: process.env.BUILD_FOLDER ? 'standalone' : undefined,
  poweredByHeader: false,
  turbopack: {
    resolveAlias: {
      // The chart library's, and nobody else's here (docs/decisions/0052-told-once.md).
      'react-redux': './app/_figure/recharts-store.tsx',
      // Half a kilobyte of every page, for browsers that Next itself has given up.
      '../build/polyfills/polyfill-module': './app/_shell/no-polyfills.js',
      'next/dist/build/polyfills/polyfill-module': './app/_shell/no-polyfills.js',
    },
  },
  // `npm run check:types` checks them, tests included; a build would do it once more.
  typescript: { ignoreBuildErrors: true },
  // Metadata always stands in the head: streamed, it would come by scripts that the policy refuses.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // A server would not answer before it has loaded every page; warming up asks for those that matter.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: '2mb' },
    // A fifth of the time that a build takes, for maps that nobody reads.
    turbopackSourceMaps: false,
    // It is of one folder, and each build has its own.
    turbopackFileSystemCacheForBuild: false,
  },
  outputFileTracingIncludes: {
    '/**': ['./data/**/*'],
    // What draws a PNG is started as a file of its own.
    '/api/**': [
      './lib/exports/png-chunks.mjs',
      './lib/exports/png-worker.mjs',
      './lib/exports/fonts/*',
      './node_modules/@resvg/**/*',
      './node_modules/fflate/esm/index.mjs',
      './node_modules/fflate/package.json',
    ],
  },
  serverExternalPackages: ['@resvg/resvg-js'],
  // Browsers ask for it where a page's own link to its icon is renewed.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // The content security policy is not here: the server computes it from each page, embeds bring
  // their own, and what stands here would override both.
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // Framing is for embeds alone.
    { source: '/((?!embed/).*)', headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
    // Browsers look at it anew with every change of the address.
    { source: '/icon.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
}

export default config
