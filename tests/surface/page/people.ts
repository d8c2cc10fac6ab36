/** People and rows of the page's backend. */
export const LEILA = { id: 'leila', name: 'ليلى ناصر', color: '#4b46b0' }
export const OMAR = { id: 'omar', name: 'Omar', color: '#b24a17' }

export const row = (id: string, text: string) => ({
  id, title: text.split('\n')[0]!, untitled: false, outlet: 'الضفة', author: null, published: id === 'third' ? null : '2025-03-12', page_date: null, language: 'ar',
  source_file: `${id}.txt`, url: null, length: text.length, spans: 9, my_spans: 5, stances: 1, progress: id === 'other' ? 'done' : 'in_progress', layers: [],
})
