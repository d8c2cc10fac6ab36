/** An error as a property of a field: absent where nothing is wrong. */
export const errorOf = (error: string | undefined): { readonly error?: string } => (error === undefined ? {} : { error })
