/** All versions of the codebook: who made them, why, what differs between two, and the way in and out as files. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { Client } from '#contract'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { formatSince } from '../../../ui/format.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { CodebookDiff } from './codebook-diff.tsx'
import { VersionFiles } from './version-files.tsx'
import './versions.css'

type Version = Awaited<ReturnType<Client['codebook']['versions']>>[number]

export function VersionsTab() {
  const { t } = useLingui()
  const client = useClient()
  const versions = useQuery({ queryKey: keys.codebookVersions, queryFn: () => client.codebook.versions() }).data
  const [chosen, setChosen] = useState<number | null>(null)
  const [against, setAgainst] = useState<number | null>(null)
  if (versions === undefined) return <p className="visually-hidden" role="status"><Trans>Loading the versions</Trans></p>
  const version = versions.find((one) => one.version === chosen) ?? versions[0]
  if (version === undefined) return null
  const older = versions.filter((one) => one.version < version.version)
  const other = versions.find((one) => one.version === against && one.version !== version.version) ?? older[0]
  return (
    <div className="versions">
      <section className="versions-side" aria-label={t`Versions`}>
        <VersionFiles version={version.version} />
        <GridList
          className="version-list" aria-label={t`Versions`} items={versions.map((one) => ({ ...one, id: one.version }))} selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={[version.version]}
          onSelectionChange={(selected) => { const [id] = selected === 'all' ? [] : [...selected]; if (id !== undefined) setChosen(Number(id)) }}
        >
          {(one) => <GridListItem id={one.version} textValue={one.stamp} className="version-item"><VersionFacts version={one} isInForce={one === versions[0] || one.version === versions[0]?.version} /></GridListItem>}
        </GridList>
      </section>
      <section className="version-diff" aria-label={t`Differences`}>
        {other === undefined
          ? <p className="muted"><Trans>This is the first version: there is none before it to compare with.</Trans></p>
          : (
            <>
              <div className="version-compare">
                <h2><Trans>Version {version.version}</Trans></h2>
                <SelectField label={<Trans>Compared with</Trans>} value={String(other.version)} options={versions.filter((one) => one !== version).map((one) => ({ id: String(one.version), name: t`Version ${one.version}` }))} onChange={(id) => setAgainst(Number(id))} />
              </div>
              <Compared one={Math.min(other.version, version.version)} other={Math.max(other.version, version.version)} />
            </>
          )}
      </section>
    </div>
  )
}

function VersionFacts({ version: { version, stamp, at, by, why, uses }, isInForce }: { version: Version; isInForce: boolean }) {
  return (
    <div className="version-facts">
      <p className="version-name"><strong><Trans>Version {version}</Trans></strong>{isInForce && <span className="version-now"><Trans>in force</Trans></span>}<bdi className="muted">{stamp}</bdi></p>
      {why !== '' && <p dir="auto">{inWords(why)}</p>}
      <p className="muted"><bdi>{by}</bdi> · <time dateTime={at}>{formatSince(at)}</time> · <Plural value={uses} one="# annotation" other="# annotations" /></p>
    </div>
  )
}

function Compared({ one, other }: { one: number; other: number }) {
  const { t } = useLingui()
  const client = useClient()
  const before = useQuery({ queryKey: keys.codebookVersion(one), queryFn: () => client.codebook.version({ version: one }) }).data
  const after = useQuery({ queryKey: keys.codebookVersion(other), queryFn: () => client.codebook.version({ version: other }) }).data
  if (before === undefined || after === undefined) return <p className="visually-hidden" role="status"><Trans>Loading the versions</Trans></p>
  return <CodebookDiff before={before} after={after} label={t`Version ${one}, and version ${other}`} />
}
