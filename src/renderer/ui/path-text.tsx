/** A path as text: its folders stand in their order, whichever way the letters of their names run. */

/** Separators are kept: a path of one system is not shown as one of the other. */
const piecesOf = (path: string): string[] => path.split(/([\\/])/)

export function PathText({ path }: { path: string }) {
  return <bdi dir="ltr">{piecesOf(path).map((piece, index) => (index % 2 === 1 ? piece : <bdi key={index}>{piece}</bdi>))}</bdi>
}
