import manifest from '../../package.json'

/** The version of the project, as package.json and CHANGELOG.md have it. */
export const VERSION: string = manifest.version
