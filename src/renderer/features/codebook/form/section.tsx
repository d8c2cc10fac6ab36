/** A part of the form with its heading. */
import type { ReactNode } from 'react'

export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="cb-section">
      <h3 className="heading">{title}</h3>
      {children}
    </section>
  )
}
