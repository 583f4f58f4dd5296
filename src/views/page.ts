/** Makes elements and talks to the extension. The one place that makes elements, and it takes no HTML: text stays text. */
type Child = Node | string | undefined
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  element.append(...children.filter((child) => child !== undefined))
  return element
}

export const html = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children)

export const svg = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] => fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)

/** For ears only. */
export const said = (text: string): HTMLElement => html('span', { class: 'said' }, text)

/** Puts values into the places `{0}`, `{1}` … of a sentence. */
export const put = (sentence: string, ...values: readonly (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (place, at: string) => String(values[Number(at)] ?? place))

interface Host<Kept> {
  readonly postMessage: (message: unknown) => void
  readonly getState: () => Kept | undefined
  readonly setState: (state: Kept) => void
}

declare function acquireVsCodeApi<Kept>(): Host<Kept>

/** The extension, as the page sees it. It can be had once. */
export const host = <Kept>(): Host<Kept> => acquireVsCodeApi<Kept>()
