/** An event that a listener may prevent, as Electron gives them. */
export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export const preventable = <T extends object>(fields: T = {} as T): PreventableEvent & T => ({
  ...fields,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
