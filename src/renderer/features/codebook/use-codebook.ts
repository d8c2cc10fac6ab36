/** The codebook in force and the draft that began with it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { type Draft, useDraft } from './model/draft.ts'
import { keepDraft, keptDraft } from './model/kept-draft.ts'

/** `null` until both are known. */
export function useCodebookDraft(): { readonly inForce: Codebook; readonly draft: Draft } | null {
  const client = useClient()
  const path = useProject()?.path
  const inForce = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() }).data
  const draft = useDraft((state) => state.draft)
  useEffect(() => { if (path !== undefined && inForce !== undefined) useDraft.getState().follow(path, inForce, keptDraft(path)) }, [path, inForce])
  useEffect(() => {
    if (draft === null) return
    // Typing is written down when it rests.
    const timer = setTimeout(() => keepDraft(draft), 300)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => () => { const last = useDraft.getState().draft; if (last !== null) keepDraft(last) }, [])
  return inForce === undefined || draft === null || draft.project !== path ? null : { inForce, draft }
}
