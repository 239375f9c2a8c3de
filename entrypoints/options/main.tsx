/** Starts the options page. */
import { startPage } from '../../components/start-page.tsx'
import { App } from './app.tsx'
import { keptWords } from './kept-words.ts'

void startPage(keptWords, App, 'options_title')
