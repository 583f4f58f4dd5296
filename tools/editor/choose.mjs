// Which VS Code is used: the desktop one where it can be had, else the server edition, else words on what to install.
// STORYLINT_EDITOR=desktop or STORYLINT_EDITOR=server chooses.
import { desktopFault } from './desktop.mjs'
import { browserPath, serverFits } from './places.mjs'

export const noBrowser =
  'no Chromium was found: install it (`apt-get install chromium`) or name one in the environment variable CHROMIUM'

/** 'desktop' or 'server'. `forTests`: nobody looks at it, so a virtual display will do, and a browser is driven here. */
export async function chooseEditor({ forTests = false } = {}) {
  const wanted = process.env.STORYLINT_EDITOR || 'any'
  if (!['any', 'desktop', 'server'].includes(wanted))
    throw new Error(`STORYLINT_EDITOR is '${wanted}'; it can be 'desktop' or 'server'.`)
  const noDesktop = wanted === 'server' ? 'not asked for' : await desktopFault({ virtualDisplay: forTests })
  if (!noDesktop) return 'desktop'
  const noServer = wanted === 'desktop' ? 'not asked for' : serverFault(forTests)
  if (!noServer) return 'server'
  throw new Error(
    [
      'No VS Code can be run here.',
      `- Desktop: ${noDesktop}. Install VS Code and put \`code\` on PATH, or allow its download.`,
      `- Server edition: ${noServer}.`,
    ].join('\n'),
  )
}

function serverFault(forTests) {
  if (!serverFits()) return 'it runs on Linux on x64 only'
  return forTests && !browserPath() ? noBrowser : undefined
}
