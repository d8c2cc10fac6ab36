/** How much waits in the lists that follow from the codebook. */
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'

export function useListCounts(): { readonly toReview: number | undefined; readonly breaches: number | undefined } {
  const client = useClient()
  const toReview = useQuery({ queryKey: [...keys.codebookWork, 'review count'], queryFn: () => client.codebook.toReview({ offset: 0, limit: 1 }) }).data?.total
  const breaches = useQuery({ queryKey: [...keys.codebookWork, 'breach count'], queryFn: () => client.codebook.breaches({ offset: 0, limit: 1 }) }).data?.total
  return { toReview, breaches }
}
