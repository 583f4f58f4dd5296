/** Finds what only means something inside a company, in any text: internal hosts and ticket ids. Reads words one by one. */
import type { Span } from '../model.ts'

/** Ends of names that no public server has. */
const ends = new Set('internal intern intra intranet corp local lan localdomain private'.split(' '))
/** Servers that a company has for itself, in front of its name. */
const servers = new Set(
  'intranet internal intra corp jira confluence jenkins grafana kibana sonarqube nexus artifactory vpn staging sharepoint gitlab'.split(
    ' ',
  ),
)
/** What these names belong to is public. */
const publicNames = /(?:^|\.)(?:gitlab\.com|sharepoint\.com|local\.gov\.uk)$/

const hostWords = /[a-z0-9](?:[a-z0-9_.-]{0,251}[a-z0-9])?/gi

/** `jira.acme.com`, `build-7.corp`, `10.0.12.7`. */
export function findHosts(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: word, index } of text.matchAll(hostWords)) {
    if (!word.includes('.') || word.includes('..')) continue
    if (isPrivateAddress(word) || isInternal(word.toLowerCase())) found.push({ start: index, end: index + word.length })
  }
  return found
}

function isInternal(host: string): boolean {
  const labels = host.split('.')
  const last = labels.at(-1) as string
  if (!/^[a-z]{2,}$/.test(last) || publicNames.test(host)) return false
  // "done.internal" ends one sentence and begins another more often than it names a server.
  if (ends.has(last)) return labels.length > 2 || /[\d-]/.test(labels[0] as string) || last === 'corp' || last === 'lan'
  return labels.length > 2 && labels.slice(0, -2).some((label) => servers.has(label))
}

function isPrivateAddress(word: string): boolean {
  const parts = word.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return false
  const [first, second] = parts.map(Number) as [number, number]
  return (
    first === 10 || (first === 192 && second === 168) || (first === 172 && second >= 16 && second < 32) || first === 127
  )
}

/** Letters in front of a number that are no project: standards, models, diseases. */
const noProject = new Set(
  'UTF ISO DIN EN IEC IEEE ANSI SHA AES MD RSA RFC CVE GPT BERT LLAMA COVID SARS HIV HTTP TLS SSL USB IPV IP WCAG WGS PEP ECMA ES FY CY PM CO MP BS MS PS UN EU US UK RC GA AMD CPU ARM DC AC BMW AK VO OP'.split(
    ' ',
  ),
)

const tickets = /(?<![\p{L}\p{N}_-])([A-Z][A-Z0-9]{1,9})-(\d{1,7})(?![\p{L}\p{N}]|-\d)/gu
/** What service desks write. */
const numbered = /(?<![\p{L}\p{N}_-])(?:INC|CHG|REQ|RITM|PRB|CASE|TASK|SCTASK)\d{5,12}(?![\p{L}\p{N}])/gu

/** `CORE-1423`, `INC0012345`. */
export function findTickets(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(tickets)) {
    const project = match[1] as string
    if (!noProject.has(project) && /^[A-Z]{2,}\d?$/.test(project))
      found.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const { 0: word, index } of text.matchAll(numbered)) found.push({ start: index, end: index + word.length })
  return found
}
