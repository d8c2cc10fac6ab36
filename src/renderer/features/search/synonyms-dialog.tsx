/** Lists of words that are looked for together: broken plurals, transliterations, other names. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { uuidV7 } from '#core/identity/uuid.ts'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { formatList } from '../../ui/format.ts'

/** Words in one field stand apart by commas of either script. */
const BETWEEN = /[,،؛;\n]/

export function SynonymsDialog({ word, onClose }: { word: string; onClose(): void }) {
  const { t } = useLingui()
  const client = useClient()
  const sets = useQuery({ queryKey: keys.synonyms, queryFn: () => client.search.synonyms() })
  const [typed, setTyped] = useState(word === '' ? '' : `${word}، `)
  const words = typed.split(BETWEEN).map((one) => one.trim()).filter((one) => one !== '')
  const add = (): void => {
    if (words.length < 2) return
    client.search.saveSynonyms({ id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))), words }).then(() => setTyped(''), reportError)
  }
  return (
    <Dialog title={<Trans>Words that are looked for together</Trans>} isOpen onClose={onClose} actions={<Button kind="primary" onPress={onClose}><Trans>Close</Trans></Button>}>
      <div className="together">
        <p className="muted"><Trans>Spellings, prefixes and endings of a word are found without this. Write down what no rule knows: دولة and دول, بينغ and بينج.</Trans></p>
        <Form className="together-add" onSubmit={(event) => { event.preventDefault(); add() }}>
          <TextField autoFocus label={<Trans>Words, with commas between</Trans>} value={typed} onChange={setTyped} maxLength={2_000} />
          <Button type="submit" isDisabled={words.length < 2}><Trans>Add</Trans></Button>
        </Form>
        <ul className="together-list" aria-label={t`Looked for together`}>
          {(sets.data ?? []).map((set) => (
            <li key={set.id}>
              <span dir="auto">{set.words.map((one, at) => <span key={one}>{at > 0 && ' · '}<bdi>{one}</bdi></span>)}</span>
              <IconButton label={t`Look for ${formatList(set.words)} apart`} icon={<X />} onPress={() => { client.search.removeSynonyms({ id: set.id }).catch(reportError) }} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
