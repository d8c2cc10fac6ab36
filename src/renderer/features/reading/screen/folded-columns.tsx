/** Buttons at the edges of the desk that bring back columns that were folded away. */
import { useLingui } from '@lingui/react/macro'
import { PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { IconButton } from '../../../ui/button.tsx'
import { useScreenLayout } from '../model/screen-layout.ts'

export function FoldedColumns() {
  const { t } = useLingui()
  const { queue, inspector, open } = useScreenLayout()
  return (
    <>
      {!queue && <div className="unfold at-start"><IconButton label={t`Show the list of articles`} keys="B" icon={<PanelLeftOpen />} placement="end" onPress={() => open('queue')} /></div>}
      {!inspector && <div className="unfold at-end"><IconButton label={t`Show the inspector`} keys="I" icon={<PanelRightOpen />} placement="start" onPress={() => open('inspector')} /></div>}
    </>
  )
}
