// Stands for the YAML parser's tags of version 1.1 (sets, dates, binary data and the like, 10 KB): front matter is
// YAML 1.2, and none of our settings is such a value. A tag that is not known is read as what stands behind it.
import { schema } from '../node_modules/yaml/browser/dist/schema/core/schema.js'

export const coreKnownTags = {}
export const getTags = () => schema.slice()
