/** package.json says what the code does, in both directions: what one names, the other has. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Node, parseTree } from 'jsonc-parser'
import { defaults, frameworks, roleIds, rules, severities } from '../src/core/index.ts'
// @ts-expect-error the tool has no types
import { spoken } from '../tools/nls.mjs'
import { vagueLists } from '../src/core/rules/vague-phrase.ts'

interface Setting {
  readonly type: string | readonly string[]
  readonly scope?: string
  readonly order?: number
  readonly default?: unknown
  readonly description?: string
  readonly markdownDescription?: string
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, Setting>>
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
/** As the editor shows it: its words are in a file of their own. */
const manifest = spoken(read('package.json'), read('package.nls.json'))
const settings: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties
const sources = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/vscode/${file}`, 'utf8'))
const code = sources.join('\n')

function setting(key: string): Setting {
  const found = settings[`storylint.${key}`]
  assert.ok(found, `contributes.configuration lacks storylint.${key}`)
  return found
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort()

describe('manifest: its text', () => {
  const doubles = (node: Node | undefined): string[] => {
    const keys =
      node?.type === 'object' ? (node.children ?? []).map(({ children }) => String(children?.[0]?.value)) : []
    return [...keys.filter((key, at) => keys.indexOf(key) < at), ...(node?.children ?? []).flatMap(doubles)]
  }

  it('has no key twice: one of the two would be lost without a word', () => {
    for (const path of ['package.json', 'package.nls.json'])
      assert.deepEqual(doubles(parseTree(readFileSync(path, 'utf8'))), [])
  })
})

describe('manifest: commands', () => {
  const declared: readonly { command: string; title: string; category: string }[] = manifest.contributes.commands
  const ids = declared.map(({ command }) => command)
  // The one table that commands are registered from.
  const table =
    /const commands:[^{]*\{\n([\s\S]*?)\n {2}\}\n/.exec(readFileSync('src/vscode/commands.ts', 'utf8'))?.[1] ?? ''
  const registered = [...table.matchAll(/^ {4}(\w+)(?=[:,])/gm)].map(([, name]) => `storylint.${name}`)

  it('declares every command that is registered, and registers every one it declares', () => {
    assert.deepEqual(sorted(ids), sorted(registered))
  })

  it('gives each the category Storylint and a title that does not repeat it', () => {
    for (const { command, title, category } of declared) {
      assert.equal(category, 'Storylint', command)
      assert.doesNotMatch(title, /storylint/i, command)
    }
  })

  const colours: readonly string[] = manifest.contributes.colors.map(({ id }: { id: string }) => id)

  it('has every command that the code runs', () => {
    const run = [...code.matchAll(/'(storylint\.\w+)'/g)].map(([, id]) => id as string)
    const known = [
      ...ids,
      'storylint.hasMended',
      ...Object.keys(settings),
      ...colours,
      'storylint.progress',
      'storylint.isLintingWorkspace',
    ]
    assert.deepEqual(
      run.filter((id) => !known.includes(id)),
      [],
    )
  })

  it('hides from the palette only what exists', () => {
    const hidden: readonly { command: string }[] = manifest.contributes.menus.commandPalette
    for (const { command } of hidden) assert.ok(ids.includes(command), command)
  })
})

describe('manifest: the panel', () => {
  const { menus, views, viewsContainers, viewsWelcome } = manifest.contributes
  const ids: readonly string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command)
  const [container] = viewsContainers.activitybar
  const viewIds: readonly string[] = views[container.id].map(({ id }: { id: string }) => id)
  const entries: readonly { command?: string; when?: string }[] = [
    ...Object.values(menus).flat(),
    ...viewsWelcome,
  ] as []

  it('has the views that the code shows', () => {
    const [, names = ''] = /viewNames = \[([^\]]*)\]/.exec(code) ?? []
    assert.deepEqual(
      viewIds,
      names.split(', ').map((name) => `storylint.${name.replaceAll("'", '')}`),
    )
  })

  it('has menus for commands that exist', () => {
    for (const { command } of entries) if (command) assert.ok(ids.includes(command), command)
  })

  it('asks only for what the code sets, and for views that exist', () => {
    const asked = entries.flatMap(({ when = '' }) => [...when.matchAll(/storylint\.(\w+)/g)].map(([, name]) => name))
    for (const name of new Set(asked)) {
      const isSet = code.includes(`setContext('${name}'`) || code.includes(`'setContext', 'storylint.${name}'`)
      assert.ok(isSet || viewIds.includes(`storylint.${name}`), `nothing sets storylint.${name}`)
    }
  })

  it('says in each view what to do while it is empty, by commands that exist', () => {
    for (const id of viewIds)
      assert.ok(
        viewsWelcome.some(({ view }: { view: string }) => view === id),
        id,
      )
    for (const { contents } of viewsWelcome)
      for (const [, command = ''] of contents.matchAll(/\(command:([^)]+)\)/g))
        assert.ok(ids.includes(command) || command === 'vscode.openFolder', command)
  })
})

describe('manifest: the walkthrough', () => {
  const [walkthrough, ...more] = manifest.contributes.walkthroughs
  const steps: readonly {
    readonly id: string
    readonly description: string
    readonly media: { readonly svg: string; readonly altText: string }
    readonly completionEvents: readonly string[]
  }[] = walkthrough.steps

  it('has five steps, each with a picture that takes its colours from the theme', () => {
    assert.deepEqual([steps.length, more.length], [5, 0])
    for (const { id, media } of steps) {
      const picture = readFileSync(media.svg, 'utf8')
      assert.ok(media.altText.length > 20, id)
      for (const [, colour = ''] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g))
        assert.match(colour, /^(?:none$|var\(--vscode-)/, `${media.svg} has a colour of its own`)
    }
  })

  it('leads only to what exists, and ends each step by doing it', () => {
    const known = new Set<string>(manifest.contributes.commands.map(({ command }: { command: string }) => command))
    const views: readonly { id: string }[] = manifest.contributes.views.storylint
    for (const { id } of views) known.add(`${id}.focus`)
    for (const { id, description, completionEvents } of steps) {
      const linked = [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command as string)
      assert.ok(linked.length > 0, id)
      for (const command of linked) assert.ok(known.has(command), command)
      assert.equal(completionEvents.length, 1, id)
      const [kind = '', name = ''] = completionEvents[0]?.split(':') ?? []
      if (kind === 'onCommand') assert.ok(linked.includes(name), name)
      else if (kind === 'onView')
        assert.ok(
          views.some((view) => view.id === name),
          name,
        )
      else assert.ok(kind === 'onContext' && code.includes(`'setContext', '${name}'`), name)
    }
  })
})

describe('manifest: settings', () => {
  const schema = JSON.parse(readFileSync('data/schema/config.json', 'utf8'))
  /** A map that holds more than values of one kind has a setting for each of its parts. */
  const parts: Readonly<Record<string, object>> = { phrases: defaults.phrases, confidential: defaults.confidential }

  const ofTheEditor = ['run', 'codeLens', 'highlightInferred']

  it('has the keys of the configuration file, and what only an editor can show', () => {
    const keys = Object.keys(schema.properties)
      .filter((key) => key !== '$schema')
      .flatMap((key) => (parts[key] ? Object.keys(parts[key]).map((part) => `${key}.${part}`) : [key]))
    assert.deepEqual(sorted(Object.keys(settings)), sorted([...keys, ...ofTheEditor].map((key) => `storylint.${key}`)))
  })

  it('has no setting whose name begins with the name of another: the editor would lose one of them', () => {
    const names = Object.keys(settings)
    for (const name of names)
      assert.deepEqual(
        [],
        names.filter((other) => other.startsWith(`${name}.`)),
        name,
      )
  })

  it('reads every key that it declares', () => {
    for (const key of Object.keys(settings)) assert.ok(code.includes(`'${key.split('.')[1]}'`), key)
  })

  it('describes every category of vague phrases, all of them on, as its check boxes show', () => {
    const { properties: entries = {}, default: shown } = setting('phrases.categories')
    assert.deepEqual(
      Object.keys(entries),
      vagueLists.map(({ category }) => category),
    )
    assert.deepEqual(shown, Object.fromEntries(vagueLists.map(({ category }) => [category, true])))
    const said: Readonly<Record<string, { description: string }>> = schema.definitions.categories.properties
    for (const [name, { type, default: on, description }] of Object.entries(entries)) {
      assert.deepEqual([type, on], ['boolean', true], name)
      assert.equal(description?.replace(/[“”]/g, '`'), said[name]?.description)
    }
  })

  it('describes each, orders each, and lets each folder have its own', () => {
    const orders = Object.values(settings).map(({ order }) => order)
    assert.equal(new Set(orders).size, orders.length, 'two settings of one order')
    for (const [key, { scope, markdownDescription }] of Object.entries(settings)) {
      assert.equal(scope, 'resource', key)
      assert.ok((markdownDescription ?? '').length > 30, `${key} lacks a description`)
    }
  })

  it('links only to settings that exist', () => {
    for (const [key, { markdownDescription = '' }] of Object.entries(settings))
      for (const [, link] of markdownDescription.matchAll(/`#([^#`]+)#`/g))
        assert.ok(link && link in settings, `${key} links to ${link}`)
  })

  it('describes every value of a list', () => {
    for (const [key, { enum: values, enumDescriptions = [] }] of Object.entries(settings))
      if (values) assert.equal(enumDescriptions.length, values.length, key)
  })

  it('has an entry for every rule, with its default', () => {
    const entries = setting('rules').properties ?? {}
    assert.deepEqual(
      Object.keys(entries),
      rules.map(({ id }) => id),
      'storylint.rules has to list the rules in their order',
    )
    for (const rule of rules) {
      assert.equal(entries[rule.id]?.default, rule.severity, rule.id)
      assert.deepEqual(entries[rule.id]?.enum, [...severities, 'off'], rule.id)
    }
  })

  it('has the defaults of the code', () => {
    for (const [key, value] of Object.entries(defaults))
      if (!parts[key]) assert.deepEqual(setting(key).default, value, key)
    for (const [part, value] of Object.entries(defaults.confidential))
      assert.deepEqual(setting(`confidential.${part}`).default, value, part)
    assert.deepEqual(setting('phrases.own').default, defaults.phrases.own)
    assert.deepEqual(defaults.phrases.categories, {}, 'what is not named is on, as the check boxes show')
  })

  it('offers every framework and every role', () => {
    assert.deepEqual(setting('framework').enum, [null, ...frameworks.map(({ id }) => id)])
    assert.deepEqual(setting('role').enum, [null, ...roleIds])
  })
})

describe('manifest: the editor', () => {
  it('is checked against the oldest editor that it runs in', () => {
    const types = JSON.parse(readFileSync('node_modules/@types/vscode/package.json', 'utf8')).version
    assert.equal(manifest.engines.vscode, `^${types}`, '@types/vscode has to be the lower bound of engines.vscode')
    assert.equal(manifest.devDependencies['@types/vscode'], types)
  })

  it('starts with a markdown document or with a page of its own that was left open, and nothing else', () => {
    const pages = [...code.matchAll(/\bname: '(\w+)', title: /g)].map(([, name]) => `onWebviewPanel:storylint.${name}`)
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', ...pages])
    assert.equal(manifest.extensionKind, undefined)
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true })
  })

  it('names only files that are there', () => {
    const schemas: readonly { url: string }[] = manifest.contributes.jsonValidation
    const { snippets }: { snippets: readonly { path: string }[] } = manifest.contributes
    const icons = [manifest.icon, manifest.contributes.viewsContainers.activitybar[0].icon]
    for (const file of [...icons, ...schemas.map(({ url }) => url), ...snippets.map(({ path }) => path)])
      assert.ok(existsSync(file), `${file} is missing`)
  })

  it('has a page for every rule, which the link of a finding opens', () => {
    for (const { id } of rules) assert.ok(existsSync(`docs/rules/${id}.md`), `docs/rules/${id}.md is missing`)
    const associations = manifest.contributes.configurationDefaults['workbench.editorAssociations']
    assert.equal(associations['storylint-rule:/**'], 'vscode.markdown.preview.editor')
    assert.equal(associations['storylint-role:/**'], 'vscode.markdown.preview.editor')
  })

  it('ships every page that a page links to', () => {
    const shipped = readFileSync('.vscodeignore', 'utf8').split('\n')
    for (const { id } of rules)
      for (const [, link] of readFileSync(`docs/rules/${id}.md`, 'utf8').matchAll(/\]\(\.\.\/([^)#]+)\)/g)) {
        assert.ok(existsSync(`docs/${link}`), `docs/rules/${id}.md links to ${link}`)
        assert.ok(shipped.includes(`!docs/${link}`), `.vscodeignore leaves out docs/${link}`)
      }
  })
})
