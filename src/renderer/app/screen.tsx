/** The screen of the route. */
import { lazy, Suspense } from 'react'
import { ClaimsScreen } from '../features/claims/claims-screen.tsx'
import { FocusScreen } from '../features/focus/focus-screen.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { ReadingScreen } from '../features/reading/index.tsx'
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx'
import { useRoute } from '../state/route.ts'
import { KeyScope } from '../ui/chosen-keys.ts'

/** Rarely the first thing that is looked at, and large with its checks and its reading of Markdown. */
const CodebookScreen = lazy(() => import('../features/codebook/codebook-screen.tsx'))

export function Screen() {
  const screen = useRoute((state) => state.route.screen)
  return <KeyScope value={screen === 'start' ? 'library' : screen}><RoutedScreen /></KeyScope>
}

function RoutedScreen() {
  const route = useRoute((state) => state.route)
  switch (route.screen) {
    case 'reading': return <ReadingScreen articleId={route.article} />
    case 'claims': return <ClaimsScreen claim={route.claim} />
    case 'codebook': return <Suspense><CodebookScreen part={route.part} /></Suspense>
    case 'overview': return <OverviewScreen />
    case 'focus': return <FocusScreen />
    case 'timeline': return <TimelineScreen />
    case 'start': case 'library': return <LibraryScreen />
  }
}
