/** The gallery's page, for development: `?show=parts` every part in its states, `?show=window` or `start` whole screens. */
import '../styles/index.css'
import { createRoot } from 'react-dom/client'
import { App } from '../app/app.tsx'
import { startSettings } from '../app/live-settings.ts'
import { fakeConnection } from './fake-connection.ts'
import { Gallery } from './gallery.tsx'

startSettings()
const show = new URLSearchParams(location.search).get('show') ?? 'parts'
const root = document.getElementById('root')
if (root === null) throw new Error('gallery.html has no element with the id "root".')
createRoot(root).render(show === 'parts' ? <Gallery /> : <App connection={fakeConnection(show !== 'start')} />)
