/**
 * `npm run check:circles`: no file may import itself by way of others, types included.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const config = {
  forbidden: [{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true, // types count
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
  },
}

export default config
