/** The only door of the project layer: which files, under which settings. Knows no editor and no terminal. */
export { configName } from './config-name.ts'
export { type ConfigFile, readConfig } from './config.ts'
export { listed } from './listed.ts'
export { type Disk, openProject, type Overlaid, type Project, type ProjectSettings } from './project.ts'
export type { PackFile } from './role-packs.ts'
