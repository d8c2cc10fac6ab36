/** JSON for people to read: what fits on a line stands on one, everything else is broken and indented by two. */

/** UTF-16 units a line may take, its indentation included. */
const WIDTH = 110

type Plain = { readonly [key: string]: unknown }

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value as Plain).filter(([, item]) => item !== undefined)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(', ')} }`
}

/** `before` is what stands before the value on its line, in UTF-16 units. Keys whose value is `undefined` are left out. */
export function prettyJson(value: unknown, indent = '', before = indent.length): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const short = inline(value)
  if (before + short.length <= WIDTH) return short
  const deeper = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + prettyJson(item, deeper)).join(',\n')}\n${indent}]`
  const lines = Object.entries(value as Plain).filter(([, item]) => item !== undefined).map(([key, item]) => {
    const start = `${deeper}${JSON.stringify(key)}: `
    return start + prettyJson(item, deeper, start.length)
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}
