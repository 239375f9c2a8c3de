/** Starts the options page. */
import { startPage } from '../../components/start-page.tsx'
import { words } from '../../utils/browser.ts'
import { App } from './app.tsx'

startPage(words, App, 'options_title')
