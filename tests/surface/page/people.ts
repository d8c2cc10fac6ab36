/** People and rows of the page's backend. */
export const LEILA = { id: 'leila', name: 'ليلى ناصر', color: '#4b46b0' }
export const OMAR = { id: 'omar', name: 'Omar', color: '#b24a17' }

/** Titles of the articles that nobody opens. */
export const titleOf = (id: string): string =>
  id === 'other' ? 'مكتب الإحصاء في بيلان ينفي تراجع صادرات القمح' : id === 'third' ? 'Observers doubt timetable of the Upper Dam' : `مقال ${id}`

export const row = (id: string, text: string) => ({
  id, title: text.split('\n')[0]!, untitled: false, outlet: 'الضفة', author: null, published: id === 'third' ? null : '2025-03-12', page_date: null, language: 'ar',
  source_file: `${id}.txt`, url: null, length: text.length, spans: 9, my_spans: 5, stances: 1, progress: id === 'other' ? 'done' : 'in_progress', layers: [],
})
