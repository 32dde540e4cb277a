import { useEffect } from 'react'
import { spend } from '../../api/reports'
import { newKey } from '../../parts/key'
import { Stopwatch } from './stopwatch'

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Tells how long an agent works on a ticket: while its page is to be seen and something is done on it. */
export function useWork(ticket: string, counts: boolean) {
  useEffect(() => {
    if (!counts) return
    const watch = new Stopwatch(() => performance.now(), (seconds) => spend(ticket, newKey(), seconds))
    const alive = () => watch.alive()
    const turn = () => (document.visibilityState === 'visible' ? watch.start() : watch.stop())
    const stop = () => watch.stop()
    turn()
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, alive, { passive: true }))
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('pagehide', stop)
    return () => {
      SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, alive))
      document.removeEventListener('visibilitychange', turn)
      window.removeEventListener('pagehide', stop)
      stop()
    }
  }, [ticket, counts])
}
