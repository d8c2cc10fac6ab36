/** Markdown as the window shows it, by itself and without a policy of its own, so that only its own care protects the page. */
import { safeMarkdown } from '../../../src/renderer/ui/markdown/safe-markdown.ts'

const place = document.getElementById('shown')
if (place === null) throw new Error('markdown.html has no element with the id "shown".')
Object.assign(globalThis, { show: (source: string) => place.replaceChildren(safeMarkdown(source)) })
