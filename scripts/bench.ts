// npm run bench: what the core takes, each number with its limit.
import { fileURLToPath } from 'node:url'
import { readDataset } from '#lib/read-data'
