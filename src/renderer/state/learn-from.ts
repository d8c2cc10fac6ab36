/** Whose decisions suggestions are learnt from on this computer: everybody's, or one's own alone, so that nobody is led by the others. */
import { create } from 'zustand'

export type LearnFrom = 'mine' | 'everyone'
const KEY = 'hashiya.learn-from'

function kept(): LearnFrom {
  try { return localStorage.getItem(KEY) === 'mine' ? 'mine' : 'everyone' } catch { return 'everyone' }
}

export const useLearnFrom = create<{ readonly from: LearnFrom; set(from: LearnFrom): void }>((set) => ({
  from: kept(),
  set(from) {
    set({ from })
    try { localStorage.setItem(KEY, from) } catch { /* A window without storage asks again next time. */ }
  },
}))
