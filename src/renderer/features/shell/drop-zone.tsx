/** The whole window takes dropped files, and says so while something is held over it. */
import { Trans } from '@lingui/react/macro'
import { FileInput } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import './shell.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

interface DropTargets {
  /** Articles can be taken: a project is open. */
  canImport: boolean
  /** Projects can be taken: the desktop knows where a dropped file stands. */
  canOpen: boolean
}

export function DropZone({ canImport, canOpen, onDrop, children }: DropTargets & { onDrop(transfer: DataTransfer): void; children: ReactNode }) {
  const [isOver, setIsOver] = useState(false)
  // Enter and leave are told for every element under the pointer: the depth tells when it has left the window.
  const depth = useRef(0)
  const enter = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    depth.current += 1
    setIsOver(true)
  }
  const leave = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    depth.current = Math.max(0, depth.current - 1)
    if (depth.current === 0) setIsOver(false)
  }
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    depth.current = 0
    setIsOver(false)
    onDrop(event.dataTransfer)
  }
  return (
    <div className="window" onDragEnter={enter} onDragLeave={leave} onDragOver={(event) => { if (hasFiles(event)) event.preventDefault() }} onDrop={drop}>
      {children}
      {isOver && <DropHint canImport={canImport} canOpen={canOpen} />}
    </div>
  )
}

/** What stands over the window while files are held over it. */
export function DropHint({ canImport, canOpen }: DropTargets) {
  return (
    <div className="drop-hint">
      <div className="drop-card">
        <FileInput aria-hidden="true" />
        <strong>{canImport ? <Trans>Drop to import</Trans> : canOpen ? <Trans>Drop a project to open it</Trans> : <Trans>No project is open</Trans>}</strong>
        {canImport
          ? <span><Trans>Article texts (.txt), records (.jsonl), or folders of them.</Trans></span>
          : <span><Trans>Articles can be dropped once a project is open.</Trans></span>}
        {canImport && canOpen && <span><Trans>A .hashiya file is opened.</Trans></span>}
      </div>
    </div>
  )
}
