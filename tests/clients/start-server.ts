import { serveBuilt } from '../../scripts/serve-built.mjs'
import { FROZEN_FOLDER } from '../fixtures/frozen-folder'

/** Starts the built server on the frozen data and says where it is in `SERVER_ADDRESS`. */
export default async function startServer(): Promise<() => Promise<void>> {
  process.env.DATA_FOLDER = FROZEN_FOLDER
  const { address, stop } = await serveBuilt()
  process.env.SERVER_ADDRESS = address
  return stop
}
