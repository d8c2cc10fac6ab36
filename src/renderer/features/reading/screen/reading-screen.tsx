/** Loads an article with its codebook and people, and opens it for reading and annotating. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { useProject } from '../../../state/project.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Queue } from '../queue/queue.tsx'
import { ReadingDesk } from './reading-desk.tsx'
import { FoldedColumns } from './folded-columns.tsx'
import { useScreenLayout } from '../model/screen-layout.ts'
import './screen.css'

export function ReadingScreen({ articleId }: { articleId: string | null }) {
  const isQueueOpen = useScreenLayout((state) => state.queue && (state.side === 'articles' || articleId === null))
  return (
    <div className="reading">
      {isQueueOpen && <Queue current={articleId} />}
      <FoldedColumns />
      {articleId === null ? <NoArticle /> : <OpenArticle key={articleId} id={articleId} />}
    </div>
  )
}

function NoArticle() {
  return <Empty title={<Trans>No article is open</Trans>}><Trans>Choose one from the list, or import articles first.</Trans></Empty>
}

function OpenArticle({ id }: { id: string }) {
  const client = useClient()
  const { t } = useLingui()
  const project = useProject()
  const article = useQuery({ queryKey: keys.article(id), queryFn: () => client.articles.get({ id }) })
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() })
  if (article.isError) return <Empty title={<Trans>This article cannot be opened</Trans>}>{article.error.message}</Empty>
  if (codebook.isError) return <Empty title={<Trans>The codebook cannot be read</Trans>}>{codebook.error.message}</Empty>
  if (article.data === undefined || codebook.data === undefined || project === null || project === undefined) {
    return <div className="reading-wait" role="status" aria-label={t`Opening the article`} />
  }
  return <ReadingDesk key={article.data.text_sha256} article={article.data} codebook={codebook.data} project={project} />
}
