/** Words as HTML that says them and nothing else, between tags or in double quotes. Loads nothing, so that anybody may ask. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] as string)
