package dev.estela.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** So many a second, evenly: who is behind makes up for it. */
public final class Pace {
    private final double interval;
    private final long begin = System.nanoTime();
    private long count;

    private Pace(double interval) {
        this.interval = interval;
    }

    public static Pace of(double perSecond) {
        return new Pace(1e9 / perSecond);
    }

    /** As fast as it goes. */
    public static Pace none() {
        return new Pace(0);
    }

    /** One has been done: waits until the next is due. */
    public void next() {
        count++;
        long ahead = begin + (long) (count * interval) - System.nanoTime();
        while (ahead > 0) {
            LockSupport.parkNanos(Math.min(ahead, TimeUnit.SECONDS.toNanos(1)));
            ahead = begin + (long) (count * interval) - System.nanoTime();
        }
    }
}
