// The linters that are compared, each loaded as its own documentation says: a function that lints a text and gives a
// number, so that nothing of the work can be left out.
const loaders = {
  storylint: async () => {
    const { default: core } = await import('./out/core.cjs')
    return (text) => core.analyse({ path: 'bank.md', text, settings: {}, assumeStory: true }).findings.length
  },
  'remark-parse alone': async () => {
    const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')])
    const parser = unified().use(remarkParse).freeze()
    return (text) => parser.parse(text).children.length
  },
  'write-good': async () => {
    const { default: writeGood } = await import('write-good')
    return (text) => writeGood(text).length
  },
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync')
    return (text) => lint({ strings: { text } }).text.length
  },
  textlint: async () => {
    const { createLinter, loadTextlintrc } = await import('textlint')
    const { writeFileSync } = await import('node:fs')
    const config = new URL('./out/textlintrc.json', import.meta.url).pathname
    writeFileSync(config, JSON.stringify({ rules: { 'write-good': true, 'stop-words': true } }))
    const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: config }) })
    return async (text) => (await linter.lintText(text, 'bank.md')).messages.length
  },
  retext: async () => {
    const load = async (name) => (await import(name)).default
    const { unified } = await import('unified')
    const english = unified().use(await load('retext-english'))
    for (const name of ['retext-passive', 'retext-intensify', 'retext-simplify']) english.use(await load(name))
    const processor = unified()
      .use(await load('remark-parse'))
      .use(await load('remark-retext'), english)
      .use(await load('remark-stringify'))
    return async (text) => {
      const file = new (await import('vfile')).VFile(text)
      await processor.run(processor.parse(file), file)
      return file.messages.length
    }
  },
  alex: async () => {
    const { markdown } = await import('alex')
    return (text) => markdown(text).messages.length
  },
  'harper.js': async () => {
    const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
      import('harper.js'),
      import('harper.js/binaryInlined'),
    ])
    const linter = new LocalLinter({ binary: binaryInlined })
    await linter.setup()
    return async (text) => (await linter.lint(text, { language: 'markdown' })).length
  },
}

export const names = Object.keys(loaders)
export const load = (name) => loaders[name]()
