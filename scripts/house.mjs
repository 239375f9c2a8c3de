// @ts-check
/**
 * The house's import rules as a lint rule: which room may import what. A room is a folder of `utils/`, or a single file where
 * one has a duty of its own. Data flows one way: article, annotate, library, exchange; no room imports a later one.
 * Runs inside oxlint as a plugin (`house/imports`); `judge` is the rule itself. `house/no-clock` keeps the time out of the annotator.
 */
import { posix, relative, resolve, sep } from 'node:path'

/**
 * What each room may import: of the project (a file, or a folder with a slash at the end; its own folder always), and of
 * packages. The first row whose `of` fits the importing file counts.
 * @type {{ of: string[], own: string[], packages: string[], why: string }[]}
 */
const ROOMS = [
  {
    of: ['utils/model.ts'],
    own: [],
    packages: ['valibot'],
    why: 'the model is what everything else stands on',
  },
  {
    of: ['utils/messages/'],
    own: ['utils/model.ts'],
    packages: ['valibot'],
    why: 'messages are types and schemas only',
  },
  {
    of: ['utils/words.ts'],
    own: ['utils/settings.ts'],
    packages: ['valibot'],
    why: 'it looks texts up in the language that is set; who reads their file is an entry point',
  },
  {
    of: ['utils/settings.ts'],
    own: ['utils/highlight/sheet.ts'],
    packages: ['valibot'],
    why: 'settings are what there is to choose from and what holds until then; where they are kept is not their matter',
  },
  {
    of: ['utils/reasons/'],
    own: [],
    packages: [],
    why: 'reasons are written by the annotator and read by all who show them',
  },
  {
    of: ['utils/annotate/', 'utils/gazetteer/'],
    own: ['utils/annotate/', 'utils/gazetteer/', 'utils/model.ts', 'utils/reasons/'],
    packages: ['compromise'],
    why: 'the annotator is pure: no DOM, no browser, no clock, no storage',
  },
  {
    of: ['utils/compare/'],
    own: ['utils/annotate/text/', 'utils/model.ts'],
    packages: ['diff'],
    why: 'it tells two texts apart by the sentences of the annotator, and knows nothing else',
  },
  {
    of: ['utils/sites/'],
    own: [],
    packages: [],
    why: 'the list of sites is data; the build reads it as well',
  },
  {
    of: ['utils/article/html-tree.ts'],
    own: ['utils/article/'],
    packages: ['linkedom/worker'],
    why: 'it parses files where there is no browser',
  },
  {
    of: ['utils/article/'],
    own: ['utils/model.ts', 'utils/messages/', 'utils/reasons/', 'utils/sites/', 'utils/quotes/stage.ts'],
    packages: ['valibot'],
    why: 'an article is read before anything is made of it',
  },
  {
    of: ['utils/anchor/'],
    own: ['utils/anchor/', 'utils/article/', 'utils/model.ts'],
    packages: ['approx-string-match'],
    why: 'quotes are found in texts: no storage, no browser',
  },
  {
    of: ['utils/highlight/'],
    own: ['utils/anchor/', 'utils/highlight/', 'utils/article/', 'utils/model.ts'],
    packages: [],
    why: 'it runs in the page: no storage, no browser, nothing heavy',
  },
  {
    of: ['utils/quotes/'],
    own: [
      'utils/quotes/',
      'utils/anchor/',
      'utils/article/',
      'utils/card/',
      'utils/highlight/',
      'utils/model.ts',
      'utils/messages/',
    ],
    packages: [],
    why: 'it runs in the page: quotes are kept and shown there; the library is asked by message',
  },
  {
    of: ['utils/card/'],
    own: ['utils/card/', 'utils/highlight/', 'utils/article/', 'utils/model.ts'],
    packages: [],
    why: 'when and where a card stands over a page; what it looks like is a component',
  },
  {
    of: ['utils/corrections/'],
    own: ['utils/model.ts'],
    packages: [],
    why: 'corrections are laid over what the rules have read, wherever it is shown: pure, and apart from the rules',
  },
  {
    of: ['utils/library/'],
    own: [
      'utils/annotate/',
      'utils/article/',
      'utils/corrections/',
      'utils/gazetteer/',
      'utils/model.ts',
      'utils/messages/',
    ],
    packages: ['idb', 'minisearch', 'valibot'],
    why: 'the library keeps what it is given and writes no files',
  },
  {
    of: ['utils/exchange/'],
    own: [
      'utils/annotate/',
      'utils/article/',
      'utils/corrections/',
      'utils/gazetteer/',
      'utils/library/',
      'utils/model.ts',
      'utils/reasons/',
    ],
    packages: ['fflate', 'valibot'],
    why: 'a file format touches no browser and no DOM',
  },
  {
    of: ['utils/cli/'],
    own: [
      'utils/annotate/',
      'utils/article/',
      'utils/exchange/',
      'utils/gazetteer/',
      'utils/model.ts',
      'utils/reasons/',
      'utils/sites/',
      'public/',
    ],
    packages: ['node:', 'linkedom', 'valibot', 'compromise'],
    why: 'the command line has neither a browser nor a library',
  },
  {
    of: ['components/'],
    own: [
      'utils/gazetteer/',
      'utils/highlight/marks.ts',
      'utils/highlight/sheet.ts',
      'utils/settings.ts',
      'utils/card/content.ts',
      'utils/card/place.ts',
      'utils/compare/',
      'utils/corrections/',
      'utils/model.ts',
      'utils/reasons/',
      'utils/messages/',
      'utils/settings.ts',
      'utils/exchange/',
      'public/',
    ],
    packages: ['preact', 'preact/'],
    why: 'components get data and callbacks; they know no browser and no storage',
  },
  {
    of: ['entrypoints/front', 'entrypoints/gate', 'entrypoints/reader'],
    own: [
      'utils/quotes/link.ts',
      'utils/quotes/under.ts',
      'utils/anchor/',
      'utils/article/',
      'utils/highlight/',
      'utils/card/',
      'utils/sites/',
      'utils/model.ts',
      'utils/messages/',
      'utils/reasons/',
      'components/over-page/card.ts',
      'components/over-page/leftover.ts',
      'components/record/meetings.ts',
      'components/words/words.ts',
    ],
    packages: ['valibot', 'wxt/'],
    why: 'scripts in a page are small: no polyfill, no annotator, no library',
  },
  {
    of: ['entrypoints/quotes.ts'],
    own: ['utils/quotes/', 'utils/article/live-messages.ts', 'components/over-page/quote-bar.ts'],
    packages: ['wxt/'],
    why: 'scripts in a page are small: no polyfill, no annotator, no library',
  },
  {
    of: ['entrypoints/forms/', 'entrypoints/wiring/forms/'],
    own: [
      'utils/article/live-background.ts',
      'utils/article/live-forms.ts',
      'utils/model.ts',
      'utils/messages/',
      'utils/corrections/',
      'components/',
      'entrypoints/wiring/forms/',
    ],
    packages: ['preact', 'preact/', 'valibot', 'wxt/'],
    why: 'forms stand in a page: no polyfill, no annotator, no library',
  },
  {
    of: ['entrypoints/wiring/'],
    own: ['utils/', 'components/'],
    packages: ['preact', 'preact/', 'valibot', 'webextension-polyfill'],
    why: 'what several entry points wire alike belongs to none of them',
  },
  {
    of: ['entrypoints/'],
    own: ['entrypoints/wiring/', 'utils/', 'components/', 'public/'],
    packages: ['preact', 'preact/', 'valibot', 'webextension-polyfill', 'wxt/'],
    why: 'an entry point is wiring of its own; what it shares with another one stands in entrypoints/wiring/',
  },
  {
    of: ['utils/browser.ts'],
    own: ['utils/model.ts', 'utils/messages/'],
    packages: ['webextension-polyfill', 'valibot'],
    why: 'the one seam to the browser',
  },
  {
    of: ['utils/'],
    own: ['utils/model.ts', 'utils/messages/'],
    packages: ['valibot'],
    why: 'a room that scripts/house.mjs does not name yet; give it a row there',
  },
]

/** @param {string} place @param {string[]} list entries that end in a slash are folders; others are files or their beginnings. */
const within = (place, list) =>
  list.some((entry) => place === entry || (/\/$|entrypoints\/\w+$/.test(entry) && place.startsWith(entry)))

/** The entry point that a file belongs to: a folder of `entrypoints/`, or a file there. @param {string} place */
const entryOf = (place) => /^entrypoints\/[^/]+/.exec(place)?.[0] ?? null

/**
 * @param {string} file the importing file, relative to the project, with forward slashes.
 * @param {string} source what it imports, as written.
 * @returns {string | null} why that is not allowed; null when it is.
 */
export function judge(file, source) {
  const room = ROOMS.find((row) => within(file, row.of))
  if (!room) return null
  const name = room.of.find((entry) => within(file, [entry]))
  if (/^[./]/.test(source)) {
    const target = posix.join(posix.dirname(file), source)
    // No folder of these two may reach into the one beside it.
    const sameFolder = name?.endsWith('/') && name !== 'utils/' && name !== 'entrypoints/' && target.startsWith(name)
    const sameEntry = entryOf(file) !== null && entryOf(file) === entryOf(target)
    if (sameFolder || sameEntry || within(target, room.own)) return null
    return `${name} may not import ${target}: ${room.why}.`
  }
  const allowed = room.packages.some((entry) => (/[/:]$/.test(entry) ? source.startsWith(entry) : source === entry))
  return allowed ? null : `${name} may not import the package ${source}: ${room.why}.`
}

const plugin = {
  meta: { name: 'house' },
  rules: {
    imports: {
      /** @param {any} context */
      create(context) {
        const file = relative(context.cwd, resolve(context.filename)).split(sep).join('/')
        /** @param {any} node */
        const check = (node) => {
          const source = node.source
          if (source?.type !== 'Literal') return
          const fault = judge(file, source.value)
          if (fault) context.report({ node: source, message: fault })
        }
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
        }
      },
    },
    'no-clock': {
      /** @param {any} context */
      create(context) {
        const message = 'The annotator knows no clock: dates are worked out from the article.'
        /** @param {any} node `new Date()` and `Date()`; with arguments they work on what they are given. */
        const bare = (node) => {
          if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message })
        }
        return {
          NewExpression: bare,
          CallExpression: bare,
          /** @param {any} node */
          MemberExpression(node) {
            const clock = node.object.name === 'Date' || node.object.name === 'performance'
            if (clock && node.property.name === 'now') context.report({ node, message })
          },
        }
      },
    },
  },
}
export default plugin
