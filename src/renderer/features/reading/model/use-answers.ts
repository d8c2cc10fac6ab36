/** Keeps everybody's answers about the open article on the screen the same as those of the project. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from '../../../state/keys.ts'
import { ANSWERS } from '../commands/answers.ts'
import type { ReadingSession } from './reading-session.ts'

/** Asks nothing where the codebook asks nothing about articles. What is on its way to the project stays as it is on the screen. */
export function useAnswers(session: ReadingSession): void {
  const { article, client, codebook } = session.parts
  const { data } = useQuery({ queryKey: keys.answers(article.id), queryFn: () => client.articles.answers({ article: article.id }), enabled: (codebook.article ?? []).length > 0 })
  useEffect(() => {
    if (data !== undefined && !session.writer.keep.has(ANSWERS)) session.state.setState({ answers: data })
  }, [session, data])
}
