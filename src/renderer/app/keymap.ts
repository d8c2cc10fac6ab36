/** The keys of the whole window for the overlay: those of every screen, put together. */
import { useLingui } from '@lingui/react/macro'
import { useReadingKeymap } from '../features/reading/index.tsx'
import { EVERYWHERE } from '../ui/chosen-keys.ts'
import type { KeymapSection } from '../ui/shortcut.ts'

export function useKeymap(): readonly KeymapSection[] {
  const { t } = useLingui()
  const reading = useReadingKeymap()
  return [
    {
      title: t`Everywhere`, scope: EVERYWHERE,
      hints: [
        { keys: ['Mod+K'], does: t`Search all texts` },
        { keys: ['Mod+Z'], does: t`Undo` },
        { keys: ['Mod+Shift+Z', 'Mod+Y'], does: t`Redo` },
        { keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'], does: t`Library, reading, claims, codebook` },
        { keys: ['Alt+5', 'Alt+6', 'Alt+7'], does: t`One suggestion after the other, overview, timeline` },
        { keys: ['Mod+I'], does: t`Import` },
        { keys: ['Mod+E'], does: t`Export` },
        { keys: ['Mod+N'], does: t`New project` },
        { keys: ['Mod+O'], does: t`Open a project` },
        { keys: ['Mod+,'], does: t`Settings` },
        { keys: ['?'], does: t`This page` },
      ],
    },
    ...reading,
    {
      title: t`Library`, scope: 'library',
      hints: [
        { keys: ['ArrowUp', 'ArrowDown'], does: t`Go through the articles`, fixed: true },
        { keys: ['Home', 'End', 'PageUp', 'PageDown'], does: t`First, last, a screen up or down`, fixed: true },
        { keys: ['Enter'], does: t`Read the article`, fixed: true },
        { keys: ['Space'], does: t`Select or leave out`, fixed: true },
        { keys: ['Shift+ArrowDown'], does: t`Select on the way`, fixed: true },
        { keys: ['Mod+A'], does: t`Select all` },
        { keys: ['Escape'], does: t`Clear the selection` },
        { keys: ['F2'], does: t`Edit metadata` },
        { keys: ['Delete'], does: t`Remove from the project` },
      ],
    },
    {
      title: t`Codebook`, scope: 'codebook',
      hints: [
        { keys: ['Mod+S'], does: t`Save, with a look at what changes` },
        { keys: ['Mod+J'], does: t`Source beside the form, or not` },
        { keys: ['ArrowUp', 'ArrowDown'], does: t`Go through the parts`, fixed: true },
        { keys: ['Enter'], does: t`From a part to its fields; from a list to the text` },
        { keys: ['Escape'], does: t`From the fields back to the parts`, fixed: true },
        { keys: ['N'], does: t`One more label, relation or rule` },
        { keys: ['Delete'], does: t`Retire the label; take the relation or rule away` },
        { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: t`Move the label up or down` },
        { keys: ['Alt+ArrowRight', 'Alt+ArrowLeft'], does: t`Make it a kind of the label above it, or no longer` },
        { keys: ['C'], does: t`Confirm what is selected for review, or is in hand` },
      ],
    },
    {
      title: t`Search`, scope: 'search',
      hints: [
        { keys: ['ArrowUp', 'ArrowDown'], does: t`Go through the hits`, fixed: true },
        { keys: ['Enter'], does: t`Open the article at the hit`, fixed: true },
        { keys: ['Alt+E'], does: t`Exact spelling on or off` },
        { keys: ['Alt+V'], does: t`Show articles, annotations or lines` },
        { keys: ['Alt+S'], does: t`Save the search` },
        { keys: ['Tab'], does: t`Take the proposed chip`, fixed: true },
        { keys: ['Backspace'], does: t`Take off the last chip`, fixed: true },
        { keys: ['Escape'], does: t`Back to the screen`, fixed: true },
      ],
    },
    {
      title: t`One by one`, scope: 'focus',
      hints: [
        { keys: ['A', 'Enter'], does: t`Yes: make it an annotation` },
        { keys: ['1', '9'], does: t`Yes, with the label of this key`, fixed: true },
        { keys: ['R', 'Backspace'], does: t`No` },
        { keys: ['S', 'Space'], does: t`Later` },
        { keys: ['ArrowLeft', 'ArrowRight'], does: t`Move the edge by a word` },
        { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: t`Move the edge by a letter` },
        { keys: ['E'], does: t`Switch between the start and the end edge` },
        { keys: ['H'], does: t`What the label means` },
        { keys: ['O'], does: t`Show it in the article` },
        { keys: ['U'], does: t`Take the last answer back` },
      ],
    },
    {
      title: t`Timeline`, scope: 'timeline',
      hints: [
        { keys: ['ArrowUp', 'ArrowDown'], does: t`Go through what was done`, fixed: true },
        { keys: ['Enter'], does: t`Go to where it was done`, fixed: true },
        { keys: ['U'], does: t`Take this step back, or do it again` },
        { keys: ['Shift+U'], does: t`Take back everything of your own since and with this step` },
        { keys: ['Mod+F'], does: t`Find in what was done` },
      ],
    },
    {
      title: t`Claims`, scope: 'claims',
      hints: [
        { keys: ['ArrowUp', 'ArrowDown'], does: t`Go through the claims or their mentions`, fixed: true },
        { keys: ['Enter'], does: t`From a claim to its mentions; from a mention to the article`, fixed: true },
        { keys: ['Space'], does: t`Mark a claim or a mention`, fixed: true },
        { keys: ['M'], does: t`Merge the marked claims; among likely pairs, the pair` },
        { keys: ['C'], does: t`Compare the wordings of two marked mentions` },
        { keys: ['S'], does: t`Split the marked mentions off as a claim of their own` },
        { keys: ['1', '2', '3', '4', '5'], does: t`Mentions, evidence, stances, what is likely the same, history` },
        { keys: ['P'], does: t`Likely pairs, and back to the claims` },
        { keys: ['R'], does: t`Keep as not the same: it is no longer proposed` },
        { keys: ['O'], does: t`Open a proposed sentence in its article`, fixed: true },
        { keys: ['N'], does: t`New claim` },
        { keys: ['F2'], does: t`Reword the claim` },
        { keys: ['Delete'], does: t`Take the claim off the list; among what was rejected, take it back` },
        { keys: ['Mod+F'], does: t`Find a claim` },
        { keys: ['Escape'], does: t`Clear the marks, or back to the list` },
      ],
    },
  ]
}
