/** The inside of a worker thread: says that it is there, then gives an answer for each question. */
import { parentPort } from 'node:worker_threads'

/** What `work` throws is told to whoever asked, and the thread lives on. */
export function answering<Question, Answer>(work: (question: Question) => Answer | Promise<Answer>): void {
  const port = parentPort
  if (port === null) throw new Error('This file runs in a worker thread only.')
  port.on('message', async (question: Question) => {
    try {
      port.postMessage({ answer: await work(question) })
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? error.message : String(error) })
    }
  })
  port.postMessage('ready')
}
