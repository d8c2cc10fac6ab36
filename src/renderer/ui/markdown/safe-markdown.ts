/** Markdown as a tree of elements that can neither load nor run nor open anything. */
import DOMPurify from 'dompurify'
import { Marked } from 'marked'
import { firstStrongDirection } from '#core/text/direction.ts'

/** Nothing that loads, runs, submits, styles or navigates is among these, so a link is shown and never followed. */
const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'del', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'bdi']
/** `class` takes only the names below: a codebook must not dress up as a part of the window. */
const ATTRIBUTES = ['class', 'start']
const CLASSES = new Set(['md-link', 'md-address', 'md-image', 'md-box'])
/** Blocks that take the direction of their own words. */
const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,ul,ol,blockquote,table,th,td'

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const address = (href: string): string => `<bdi class="md-address">${escapeHtml(href)}</bdi>`

const marked = new Marked({
  async: false,
  gfm: true,
  renderer: {
    // HTML in Markdown is shown as it was written: nothing is dropped in silence, and nothing of it lives.
    html: ({ text }) => escapeHtml(text),
    link({ href, tokens, text }) {
      const words = this.parser.parseInline(tokens)
      return text === href ? `<span class="md-link">${words}</span>` : `<span class="md-link">${words}</span> ${address(href)}`
    },
    image: ({ href, text }) => `<span class="md-image">${escapeHtml(text)}</span> ${address(href)}`,
    checkbox: ({ checked }) => `<span class="md-box">${checked ? '☑' : '☐'}</span> `,
    code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>`,
  },
})

/** A sanitizer of its own: hooks of others do not reach it. Made when first used, since it needs a document. */
let purifier: ReturnType<typeof DOMPurify> | null = null

function sanitize(html: string): DocumentFragment {
  purifier ??= DOMPurify(window)
  return purifier.sanitize(html, {
    ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    KEEP_CONTENT: true, RETURN_DOM_FRAGMENT: true,
  })
}

/**
 * The elements of a Markdown text. Every block has the direction of its first strong letter. What cannot be read as
 * Markdown (it nests too deep) comes back as one block of plain text.
 */
export function safeMarkdown(source: string): DocumentFragment {
  let html: string
  try {
    html = marked.parse(source, { async: false })
  } catch {
    html = `<pre><code>${escapeHtml(source)}</code></pre>`
  }
  const fragment = sanitize(html)
  for (const element of fragment.querySelectorAll('[class]')) {
    if (!CLASSES.has(element.className)) element.removeAttribute('class')
  }
  for (const block of fragment.querySelectorAll<HTMLElement>(BLOCKS)) {
    const direction = firstStrongDirection(block.textContent)
    if (direction !== null) block.dir = direction
  }
  for (const code of fragment.querySelectorAll<HTMLElement>('pre')) code.dir = 'ltr'
  return fragment
}
