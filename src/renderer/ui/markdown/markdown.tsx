/** Text in Markdown, shown safely: nothing in it loads, runs or opens anything. */
import { useLayoutEffect, useRef } from 'react'
import { safeMarkdown } from './safe-markdown.ts'
import './markdown.css'

export function Markdown({ source }: { source: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => { place.current?.replaceChildren(safeMarkdown(source)) }, [source])
  return <div ref={place} className="markdown" />
}
