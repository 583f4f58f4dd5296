/** Finds e-mail addresses and phone numbers in any text. Each sign is looked at a bounded number of times. */
import type { Span } from '../model.ts'

const local = /[\p{L}\p{N}._%+'\\-]/u
const domain = /[\p{L}\p{N}.-]/u
const longestLocal = 64
const longestDomain = 255

/** `ann.lee@example.com`, with the address of a link (`mailto:`) left to the link. */
export function findEmails(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let [start, end] = [at, at + 1]
    while (start > 0 && at - start < longestLocal && local.test(text[start - 1] as string)) start--
    while (end < text.length && end - at < longestDomain && domain.test(text[end] as string)) end++
    while (start < at && /[.'\\-]/.test(text[start] as string)) start++
    while (end > at + 1 && /[.-]/.test(text[end - 1] as string)) end--
    const host = text.slice(at + 1, end)
    const last = host.slice(host.lastIndexOf('.') + 1)
    if (start < at && host.includes('.') && /^\p{L}{2,}$/u.test(last)) found.push({ start, end })
  }
  return found
}

const inPhone = /[\d+() ./\u00a0\u2009\u202f\u2011–-]/
const longestPhone = 26

/** `+49 30 1234567`, `(555) 010-4477`, `555-010-4477`, `0171 2345678`: what begins like a number to dial and is as long. */
export function findPhones(text: string): Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at++) {
    const before = text[at - 1] ?? ''
    if (!/[\d+(]/.test(text[at] as string) || /[\p{L}\p{N}.,/_-]/u.test(before)) continue
    // The groups of a large figure begin no number to dial.
    if (/\d[ \u00a0\u2009\u202f]$/.test(text.slice(Math.max(0, at - 2), at)) && text[at] !== '+') continue
    let end = at
    while (end < text.length && end - at < longestPhone && inPhone.test(text[end] as string)) end++
    const length = phoneAt(text.slice(at, end), text[end] ?? '')
    if (length) found.push({ start: at, end: at + length })
    at = Math.max(at, at + length - 1)
    if (!length) while (at + 1 < text.length && /\d/.test(text[at + 1] as string)) at++
  }
  return found
}

const forms = [
  /^\+\d{1,3}(?:[ ./-]?(?:\(\d{1,4}\)|\d{1,5})){2,6}/, // +49 (30) 12 34 56
  /^\(\d{3}\) ?\d{3}[ .-]\d{4}/, // (555) 010-4477
  /^\(0\d{1,4}\)[ /-]?\d{2,5}(?:[ -]?\d{2,4}){1,3}/, // (030) 123 45 67
  /^1?[ .-]?\d{3}([ .-])\d{3}\1\d{4}/, // 555-010-4477
  /^0\d{1,4}(?:[ /-]\d{2,9}){1,4}/, // 0171 2345678
  /^0\d{8,12}/,
]
const [fewestDigits, mostDigits] = [8, 15]

/** How many signs of the start are a phone number; 0 where they are none. The text is short: no form takes long. */
function phoneAt(start: string, after: string): number {
  const plain = start.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/[\u2011–]/g, '-')
  for (const form of forms) {
    const length = form.exec(plain)?.[0].length ?? 0
    const digits = plain.slice(0, length).replace(/\D/g, '').length
    const next = plain[length] ?? after
    if (digits >= fewestDigits && digits <= mostDigits && !/[\p{L}\p{N}]/u.test(next)) return length
  }
  return 0
}
