/** Who annotates. The id stays when the name changes. */
export interface Annotator {
  readonly id: string
  readonly name: string
  /** CSS colour by which this person's work is told apart, never the only sign. */
  readonly color: string
}
