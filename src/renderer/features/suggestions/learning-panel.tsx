/** What is learnt from the annotations, how good that is on articles it did not see, and whose decisions it is learnt from. */
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TrainingStatus } from '#contract/suggestions.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { useLearnFrom } from '../../state/learn-from.ts'
import { Choice } from '../../ui/choice.tsx'
import { formatNumber, formatPercent } from '../../ui/format.ts'

/** While it learns, the panel looks again after this (ms). */
const AGAIN = 700

export function LearningPanel() {
  const client = useClient()
  const { from, set } = useLearnFrom()
  const status = useQuery({
    queryKey: [...keys.suggestions, 'status', from], queryFn: () => client.suggestions.status({ from }),
    refetchInterval: ({ state }) => (state.data?.state === 'ready' || state.data?.state === 'failed' ? false : AGAIN),
  }).data
  return (
    <div className="learning">
      <Choice
        label={<Trans>Learn from</Trans>} value={from} onChange={set}
        options={[{ id: 'everyone', name: <Trans>Everybody’s annotations</Trans> }, { id: 'mine', name: <Trans>Only mine</Trans> }]}
        help={<Trans>Where several people annotate the same articles blindly, let each learn from themselves: else one is led by the other.</Trans>}
      />
      <p className="muted"><Trans>All of it happens on this computer, in the background; nothing is sent anywhere.</Trans></p>
      {status !== undefined && (
        <dl className="learning-facts" aria-live="polite">
          <dt><Trans>State</Trans></dt>
          <dd>{status.state === 'training' || status.state === 'idle' ? <Trans>learning…</Trans> : status.state === 'failed' ? <Trans>failed: {status.problem}</Trans> : <Trans>up to date</Trans>}</dd>
          <dt><Trans>Learnt from</Trans></dt>
          <dd><Plural value={status.spans} one="# span" other="# spans" />, <Plural value={status.articles} one="# article" other="# articles" /></dd>
          <dt><Trans>Words remembered</Trans></dt>
          <dd className="num">{formatNumber(status.remembered)}</dd>
          <dt><Trans>Labels</Trans></dt>
          <dd><QualityText quality={status.labels} few={<Trans>too little to learn from: at least 8 spans in several articles are needed</Trans>} /></dd>
          <dt><Trans>Stances</Trans></dt>
          <dd><QualityText quality={status.stances} few={<Trans>too little to learn from: at least 8 stances with a target are needed</Trans>} /></dd>
        </dl>
      )}
    </div>
  )
}

/** Measured on articles that the learner did not see. */
function QualityText({ quality, few }: { quality: TrainingStatus['labels']; few: ReactNode }) {
  if (quality === null) return <span className="muted">{few}</span>
  if (quality.tested === 0) return <span className="muted"><Trans>learnt, not measured yet: annotate a few more articles</Trans></span>
  const isUseless = quality.tested >= 5 && quality.right <= quality.majority
  return <>{isUseless && <><Trans>not good enough yet to propose:</Trans>{' '}</>}<Trans>right in {formatPercent(quality.right / quality.tested)} of {formatNumber(quality.tested)} held-out cases; always saying the most frequent one would be right in {formatPercent(quality.majority / quality.tested)}</Trans></>
}
