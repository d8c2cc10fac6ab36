/** The headless host, for the command line and for tests. */
export { defaultDataFolder } from './data-folder.ts'
export { type RunningServer, type ServerOptions, startServer } from './server.ts'
