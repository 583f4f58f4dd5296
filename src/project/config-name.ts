/** What a configuration file is called in every folder. */
export const configName = '.storylint.json'
