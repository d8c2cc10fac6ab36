/** The screen of the route. */
import { ClaimsScreen } from '../features/claims/claims-screen.tsx'
import { CodebookScreen } from '../features/codebook/codebook-screen.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { ReadingScreen } from '../features/reading/index.tsx'
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx'
import { useRoute } from '../state/route.ts'
import { KeyScope } from '../ui/chosen-keys.ts'

export function Screen() {
  const screen = useRoute((state) => state.route.screen)
  return <KeyScope value={screen === 'start' ? 'library' : screen}><RoutedScreen /></KeyScope>
}

function RoutedScreen() {
  const route = useRoute((state) => state.route)
  switch (route.screen) {
    case 'reading': return <ReadingScreen articleId={route.article} />
    case 'claims': return <ClaimsScreen claim={route.claim} />
    case 'codebook': return <CodebookScreen part={route.part} />
    case 'overview': return <OverviewScreen />
    case 'timeline': return <TimelineScreen />
    case 'start': case 'library': return <LibraryScreen />
  }
}
