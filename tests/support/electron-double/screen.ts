/** One screen, large enough for any window of a test. */
const workArea = { x: 0, y: 0, width: 1920, height: 1080 }

export const screen = {
  getAllDisplays: (): { workArea: typeof workArea }[] => [{ workArea }],
}
