/** Starts the companion panel. */
import { startPage } from '../../components/start-page.tsx'
import { keptWords } from '../options/kept-words.ts'
import { App } from './app.tsx'

void startPage(keptWords, App, 'panel_title')
