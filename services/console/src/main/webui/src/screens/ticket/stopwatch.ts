/** Whoever has done nothing for a minute is taken to have gone. */
const IDLE = 60_000
/** As much as one visit may say. */
const LONGEST = 3_600

/** Counts the time in which somebody does something: between two signs of life a minute at most. */
export class Stopwatch {
  private last: number | undefined
  private spent = 0

  constructor(
    private readonly now: () => number,
    private readonly tell: (seconds: number) => void,
  ) {}

  start() {
    this.last = this.now()
  }

  alive() {
    if (this.last === undefined) return
    this.count()
    if (this.spent >= LONGEST * 1_000) this.say()
  }

  stop() {
    if (this.last === undefined) return
    this.count()
    this.last = undefined
    this.say()
  }

  private count() {
    const at = this.now()
    this.spent += Math.min(at - (this.last ?? at), IDLE)
    this.last = at
  }

  private say() {
    const seconds = Math.min(Math.round(this.spent / 1_000), LONGEST)
    this.spent = 0
    if (seconds > 0) this.tell(seconds)
  }
}
