/** How often, where and since when a claim is made, in one line. */
import { Plural, Trans } from '@lingui/react/macro'
import type { Client } from '#contract'
import { formatDate } from '../../ui/format.ts'

export type ClaimRow = Awaited<ReturnType<Client['registries']['claim']>>

export function ClaimFacts({ claim }: { claim: ClaimRow }) {
  return (
    <span className={claim.mentions === 0 ? 'claim-facts muted' : 'claim-facts num'}>
      {claim.mentions === 0 ? <Trans>not mentioned yet</Trans> : <Plural value={claim.mentions} one="# mention" other="# mentions" />}
      {claim.outlets > 0 && <> · <Plural value={claim.outlets} one="# outlet" other="# outlets" /></>}
      {claim.first !== null && <> · <Trans>first {formatDate(claim.first)}</Trans></>}
      {claim.merged > 0 && <> · <Plural value={claim.merged} one="# merged into it" other="# merged into it" /></>}
    </span>
  )
}
