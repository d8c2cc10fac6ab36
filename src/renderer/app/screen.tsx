/** The screen of the route. */
import { ClaimsScreen } from '../features/claims/claims-screen.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { ReadingScreen } from '../features/reading/index.tsx'
import { useRoute } from '../state/route.ts'

export function Screen() {
  const route = useRoute((state) => state.route)
  switch (route.screen) {
    case 'reading': return <ReadingScreen articleId={route.article} />
    case 'claims': return <ClaimsScreen claim={route.claim} />
    case 'start': case 'library': return <LibraryScreen />
  }
}
