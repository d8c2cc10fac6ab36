/** Where letters stand on the screen, and which letter stands at a point. */
import type { TextStore } from './text-store.ts'
import type { TextView } from './text-view.ts'

export interface GlyphBox {
  readonly rect: DOMRect
  /** Whether the letter runs from right to left, by its character class. */
  readonly rtl: boolean
}

/** Letters of right-to-left scripts; neutral characters take the direction of their paragraph. */
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LTR_LETTER = /[\p{L}\p{Nd}]/u

function isRtl(character: string, paragraph: HTMLElement): boolean {
  if (/\p{Nd}/u.test(character)) return false
  if (RTL_LETTER.test(character)) return true
  if (LTR_LETTER.test(character)) return false
  return paragraph.dir === 'rtl'
}

const characterAt = (store: TextStore, position: number): string => String.fromCodePoint(store.text.codePointAt(position) ?? 0x20)

/**
 * The box of the letter at a position: of the range over the letter, since a collapsed range at a soft wrap gives the end of
 * the line before. `null` where it has none (a collapsed space, a control character).
 */
export function glyphAt(view: TextView, position: number): GlyphBox | null {
  const character = characterAt(view.store, position)
  const rects = view.range({ start: position, end: position + character.length }).getClientRects()
  const rect = rects[rects.length - 1]
  if (rect === undefined || rect.height === 0) return null
  return { rect, rtl: isRtl(character, view.paragraphs[view.store.paragraphAt(position)]!) }
}

const holds = (rect: DOMRect, x: number, y: number): boolean => x >= rect.left - 0.5 && x <= rect.right + 0.5 && y >= rect.top && y <= rect.bottom

/** The UTF-16 position of the caret nearest to a point of the screen, or `null` beside the text. */
export function caretAt(view: TextView, x: number, y: number): number | null {
  const caret = view.host.ownerDocument.caretPositionFromPoint(x, y)
  return caret === null ? null : view.positionOf(caret.offsetNode, caret.offset)
}

/** The UTF-16 position of the letter that is drawn at a point, or `null` where there is none. */
export function letterAt(view: TextView, x: number, y: number): number | null {
  const caret = caretAt(view, x, y)
  if (caret === null) return null
  for (const position of [caret, caret - 1, caret + 1, caret - 2]) {
    if (position < 0 || position >= view.store.text.length) continue
    const code = view.store.text.charCodeAt(position)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    const glyph = glyphAt(view, position)
    if (glyph !== null && holds(glyph.rect, x, y)) return position
  }
  return null
}
