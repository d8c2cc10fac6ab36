/** The keys of the reading screen in words, for the overlay that lists all keys. */
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { KeymapSection } from '../../../ui/shortcut.ts'
import { KEY_SECTIONS } from '../input/keymap.ts'

export function useReadingKeymap(): readonly KeymapSection[] {
  const { t, i18n } = useLingui()
  return useMemo(() => [
    {
      title: t`Tagging`,
      scope: 'reading',
      hints: [
        { keys: ['1', '9'], does: t`Give the selection or the selected span the label with this key`, fixed: true },
        { keys: ['Shift+1', 'Shift+9'], does: t`Tag the same words once more, with another label`, fixed: true },
      ],
    },
    ...KEY_SECTIONS.map((section) => ({
      title: i18n._(section.title),
      scope: 'reading',
      hints: section.commands.map((command) => ({ keys: command.keys, does: i18n._(command.does) })),
    })),
  ], [t, i18n])
}
