import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Real inputs beside the repository; they are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

export const hasSharedData = existsSync(folder)
export const whyNoSharedData = 'the folder ../shared/data with real inputs is not there'

/** @param path within the shared data, such as `unsd/indonesia.csv` */
export const sharedData = (path: string): string => folder + path
