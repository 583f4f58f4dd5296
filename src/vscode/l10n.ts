/** What the editor layer says goes through `t`: in English, or in the editor's language where a translation came with the extension. */
import { config, t } from '@vscode/l10n'

export { t }

/** @param translated the translation that the editor found; none where it speaks English */
export function speak(translated: Readonly<Record<string, string>> | undefined): void {
  if (translated) config({ contents: { ...translated } })
}
