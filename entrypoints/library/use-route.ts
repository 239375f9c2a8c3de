/** The route of the library page as state; what is opened becomes a step of the browser's history, what is typed does not. */
import { useEffect, useState } from 'preact/hooks'
import { type Route, readRoute, writeRoute } from '../wiring/route.ts'

export interface Routing {
  route: Route
  /** A change that Back undoes. */
  go: (change: Partial<Route>) => void
  /** A change that takes the place of the present step. */
  replace: (change: Partial<Route>) => void
  /** Back to the list: by the browser's history when that is where the reader came from. */
  leave: () => void
}

export function useRoute(): Routing {
  const [route, setRoute] = useState(() => readRoute(location.hash))
  useEffect(() => {
    const onChange = () => setRoute(readRoute(location.hash))
    addEventListener('popstate', onChange)
    addEventListener('hashchange', onChange)
    return () => {
      removeEventListener('popstate', onChange)
      removeEventListener('hashchange', onChange)
    }
  }, [])
  const replace = (change: Partial<Route>) => {
    const next = { ...readRoute(location.hash), ...change }
    history.replaceState(history.state, '', writeRoute(next))
    setRoute(next)
  }
  return {
    route,
    replace,
    go(change) {
      const next = { ...readRoute(location.hash), ...change }
      history.pushState({ fromList: true }, '', writeRoute(next))
      setRoute(next)
    },
    leave() {
      const cameFromList: unknown = typeof history.state === 'object' && history.state?.fromList
      if (cameFromList === true) history.back()
      else replace({ open: null })
    },
  }
}
