/** Starts the popup. */
import { startPage } from '../../components/start-page.tsx'
import { keptWords } from '../options/kept-words.ts'
import { App } from './app.tsx'

void startPage(keptWords, App, 'name')
