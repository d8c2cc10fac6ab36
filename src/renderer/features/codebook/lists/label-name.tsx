/** A label by its title and colour; one that the codebook lacks by its id. */
import type { CSSProperties } from 'react'
import { type Codebook, findLabel } from '#core/codebook/codebook.ts'
import { colorCss, UNKNOWN_LABEL_COLOR } from '../../../ui/label-color.ts'

export function LabelName({ codebook, id }: { codebook: Codebook; id: string }) {
  const label = findLabel(codebook, id)
  return (
    <span className="label-name" style={{ '--c': label === undefined ? UNKNOWN_LABEL_COLOR : colorCss(label.color) } as CSSProperties}>
      <span className={label === undefined || label.retired === true ? 'cb-dot retired' : 'cb-dot'} aria-hidden="true" />
      <bdi className="one-line">{label?.title ?? id}</bdi>
    </span>
  )
}
