/** A path as text: its folders stand in their order and its ending at the end, whichever way the letters of the names run. */

/** Names, and at every second place what parts them: a separator as it is written, or the dot and letters of the ending. */
const piecesOf = (path: string): string[] => path.split(/([\\/]|\.[A-Za-z0-9]+$)/)

export function PathText({ path }: { path: string }) {
  return <bdi dir="ltr">{piecesOf(path).map((piece, index) => (index % 2 === 1 ? piece : <bdi key={index}>{piece}</bdi>))}</bdi>
}
