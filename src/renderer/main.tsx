/** The page of a window: connects, then shows the workbench. */
import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startSettings } from './app/live-settings.ts'
import { connect } from './transport/connect.ts'

startSettings()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(<App connection={connect()} />)
