package io.cloudmon.measurement.availability;

import static io.cloudmon.measurement.State.BAD;
import static io.cloudmon.measurement.State.DEGRADED;
import static io.cloudmon.measurement.State.GOOD;
import static io.cloudmon.measurement.State.UNKNOWN;

import io.cloudmon.measurement.State;
import org.jspecify.annotations.Nullable;

/**
 * The damped state of a check after a slot: it turns worse when two of the last three slots say so, and better when two
 * slots in succession do.
 *
 * <p>All that the next decision needs is here, so a run can be taken up at any slot. The state after each slot follows
 * from {@code state}, {@code beforeLast} and {@code last} alone; {@code sinceChange} only keeps a change from being dated
 * before the one that it follows.
 *
 * @param state the state after the last slot
 * @param beforeLast the verdict before the last; null when there was none
 * @param last the last verdict; null when there was none
 * @param sinceChange how many slots the last change is dated back from the last slot, at most {@value #SETTLED}
 */
public record Damping(
        State state, @Nullable State beforeLast, @Nullable State last, int sinceChange) {

    /** A change dated this many slots back or more bounds no later one: decisions look back on three slots. */
    static final int SETTLED = 2;

    /** Before the first slot of a check. */
    public static Damping start() {
        return new Damping(UNKNOWN, null, null, SETTLED);
    }

    /**
     * After some slot, from what is stored about it. States from there on are exact; the times of changes are exact for
     * slots at least two after it, so a re-evaluation from slot {@code d} is taken up at {@code d - 2}.
     */
    public static Damping resume(State stateAfter, @Nullable State beforeLast, @Nullable State last) {
        return new Damping(stateAfter, beforeLast, last, SETTLED);
    }

    /** What the next slot's verdict makes of it. */
    public Decision next(State verdict) {
        Change change = change(verdict);
        State then = change == null ? state : change.state();
        int age = change == null ? sinceChange + 1 : change.back();
        return new Decision(new Damping(then, last, verdict, Math.min(age, SETTLED)), change);
    }

    private @Nullable Change change(State verdict) {
        if (verdict == UNKNOWN) {
            return last == UNKNOWN && state != UNKNOWN ? new Change(UNKNOWN, 1) : null;
        }
        Change worse = worse(verdict);
        if (worse != null) {
            return worse;
        }
        return state == UNKNOWN ? fromUnknown(verdict) : better(verdict);
    }

    private @Nullable Change worse(State verdict) {
        for (State level : new State[] {BAD, DEGRADED}) {
            if (verdict.atLeast(level) && !state.atLeast(level) && countAtLeast(level) >= 1) {
                return new Change(level, firstAtLeast(level));
            }
        }
        return null;
    }

    /** Two slots in succession, at most one unknown slot between them, that were better than the state. */
    private @Nullable Change better(State verdict) {
        boolean gap = last == UNKNOWN;
        State previous = gap ? beforeLast : last;
        if (previous == null || !previous.known()) {
            return null;
        }
        State level = previous.atLeast(verdict) ? previous : verdict;
        return level.atLeast(state) ? null : new Change(level, gap ? 2 : 1);
    }

    private static @Nullable Change fromUnknown(State verdict) {
        return verdict == GOOD ? new Change(GOOD, 0) : null;
    }

    private int countAtLeast(State level) {
        return (shows(beforeLast, level) ? 1 : 0) + (shows(last, level) ? 1 : 0);
    }

    private int firstAtLeast(State level) {
        int farthest = sinceChange + 1;
        if (farthest >= 2 && shows(beforeLast, level)) {
            return 2;
        }
        return shows(last, level) ? 1 : 0;
    }

    private static boolean shows(@Nullable State verdict, State level) {
        return verdict != null && verdict.atLeast(level);
    }

    /**
     * A change of state.
     *
     * @param state the new state
     * @param back how many slots before the deciding one showed it first
     */
    public record Change(State state, int back) {}

    /**
     * What a verdict led to.
     *
     * @param after the state after it
     * @param change the change it made; null when the state holds
     */
    public record Decision(Damping after, @Nullable Change change) {}
}
