/** What can be done with the selected articles. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { Progress } from '#core/articles/article.ts'
import { PROGRESS_STATES } from '#core/articles/article.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { MenuItem, MenuPopover } from '../../ui/menu.tsx'
import { ProgressMark } from '../../ui/progress-mark.tsx'

interface SelectionBarProps {
  count: number
  isBusy: boolean
  onEdit(): void
  onProgress(progress: Progress): void
  onRemove(): void
  onClear(): void
}

export function SelectionBar({ count, isBusy, onEdit, onProgress, onRemove, onClear }: SelectionBarProps) {
  const { t } = useLingui()
  return (
    <div className="selection-bar" role="group" aria-label={t`Selected articles`}>
      <strong className="num" role="status"><Plural value={count} one="# article selected" other="# articles selected" /></strong>
      <Button isDisabled={isBusy} onPress={onEdit}><Trans>Edit metadata…</Trans></Button>
      <MenuPopover label={t`Set progress`} trigger={<Button isDisabled={isBusy}><Trans>Set progress</Trans></Button>}>
        {PROGRESS_STATES.map((state) => <MenuItem key={state} onAction={() => onProgress(state)}><ProgressMark progress={state} text /></MenuItem>)}
      </MenuPopover>
      <Button kind="danger" keys="Delete" isDisabled={isBusy} onPress={onRemove}><Trans>Remove</Trans></Button>
      <IconButton label={t`Clear selection`} keys="Escape" icon={<X />} placement="top" onPress={onClear} />
    </div>
  )
}
