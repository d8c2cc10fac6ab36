/** Two codebooks side by side: their source, or their guidelines. */
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useIsDark } from '../../../state/theme.ts'
import { Choice } from '../../../ui/choice.tsx'
import { codebookText } from '../model/source.ts'

/** The editor is large: it is loaded when it is first shown. */
const CodeDiff = lazy(() => import('../../../ui/code/code-diff.tsx'))

export function CodebookDiff({ before, after, label }: { before: Codebook; after: Codebook; label: string }) {
  const { t } = useLingui()
  const isDark = useIsDark()
  const [what, setWhat] = useState<'source' | 'guidelines'>('source')
  const textOf = what === 'source' ? codebookText : (codebook: Codebook): string => codebook.guidelines
  const isSame = textOf(before) === textOf(after)
  return (
    <div className="code-diff-place">
      <Choice<'source' | 'guidelines'> label={<span className="visually-hidden">{t`What is compared`}</span>} value={what} onChange={setWhat} options={[{ id: 'source', name: t`Labels and rules` }, { id: 'guidelines', name: t`Guidelines` }]} />
      {isSame
        ? <p className="muted"><Trans>No difference here.</Trans></p>
        : (
          <div className="code-diff">
            <Suspense fallback={<p className="cb-wait muted"><Trans>Preparing the editor…</Trans></p>}>
              <CodeDiff before={textOf(before)} after={textOf(after)} language={what === 'source' ? 'json' : 'markdown'} label={label} isDark={isDark} />
            </Suspense>
          </div>
        )}
    </div>
  )
}
