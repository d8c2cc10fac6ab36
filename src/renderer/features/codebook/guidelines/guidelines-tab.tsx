/** The guidelines: their Markdown, and beside it how they read. */
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useDeferredValue } from 'react'
import { useIsDark } from '../../../state/theme.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Markdown } from '../../../ui/markdown/markdown.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'

/** The editor is large: it is loaded when it is first shown. */
const CodeEditor = lazy(() => import('../../../ui/code/code-editor.tsx'))

export function GuidelinesTab() {
  const { t } = useLingui()
  const { codebook: { guidelines } } = useEditing()
  const isDark = useIsDark()
  // A long text is laid out anew behind the typing, never before it.
  const shown = useDeferredValue(guidelines)
  return (
    <div className="cb-guidelines">
      <section className="cb-source" aria-label={t`Source`}>
        <Suspense fallback={<p className="cb-wait muted"><Trans>Preparing the editor…</Trans></p>}>
          <CodeEditor language="markdown" text={guidelines} label={t`Guidelines, Markdown`} isDark={isDark} onChange={(text) => useDraft.getState().guide(text)} />
        </Suspense>
      </section>
      <section className="cb-preview" aria-label={t`Preview`} tabIndex={0}>
        {shown.trim() === '' ? <Empty title={<Trans>No guidelines yet</Trans>}><Trans>Write them in Markdown: headings with #, lists with -, emphasis with **. Clauses that name a label are shown with its definition.</Trans></Empty> : <Markdown source={shown} />}
      </section>
    </div>
  )
}
