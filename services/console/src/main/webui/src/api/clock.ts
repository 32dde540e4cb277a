/** How far the business clock is from the browser's: a simulated one may stand anywhere. */
let ahead = 0

export function setNow(now: string) {
  ahead = new Date(now).getTime() - Date.now()
}

export function businessNow(): Date {
  return new Date(Date.now() + ahead)
}
