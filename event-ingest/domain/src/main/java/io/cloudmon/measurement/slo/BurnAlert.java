package io.cloudmon.measurement.slo;

import java.time.Duration;
import java.util.List;

/**
 * A rule that fires when the budget burns too fast in a long window and still does in a short one.
 *
 * <p>With few samples a single failure would look like a fast burn. So the long window must hold more than
 * {@code minFailures / (factor × (1 − T))} samples, and that many failures.
 *
 * @param longWindow decides that it matters
 * @param shortWindow decides that it goes on
 * @param factor the burn rate that must be exceeded in both
 * @param minFailures failures that the long window must hold at least
 */
public record BurnAlert(Duration longWindow, Duration shortWindow, double factor, int minFailures) {

    public BurnAlert {
        if (shortWindow.compareTo(longWindow) >= 0 || !(factor > 0) || minFailures < 1) {
            throw new IllegalArgumentException("alert is " + longWindow + "/" + shortWindow + " x" + factor + ", "
                    + minFailures + " failures; the short window must be shorter, the others positive");
        }
    }

    /** The three rules of the SRE workbook for a budget of 30 days. */
    public static List<BurnAlert> standard(int minFailures) {
        return List.of(
                new BurnAlert(Duration.ofHours(1), Duration.ofMinutes(5), 14.4, minFailures),
                new BurnAlert(Duration.ofHours(6), Duration.ofMinutes(30), 6, minFailures),
                new BurnAlert(Duration.ofDays(3), Duration.ofHours(6), 1, minFailures));
    }

    /** How many samples the long window must exceed. */
    public double sampleFloor(Objective objective) {
        return minFailures / (factor * objective.allowedBad());
    }

    /** Whether it fires on the samples of the two windows. */
    public boolean fires(Tally longSample, Tally shortSample, Objective objective) {
        return matters(longSample, objective) && burnsFaster(shortSample, objective);
    }

    /**
     * What the samples of the two windows mean. A short window without data neither fires nor resolves: an alert is not
     * over because nobody looks any more. It ends at the latest when the burn has left the long window.
     */
    public BurnDecision decide(Tally longSample, Tally shortSample, Objective objective) {
        if (!matters(longSample, objective)) {
            return BurnDecision.RESOLVE;
        }
        return BurnRate.of(shortSample, objective)
                .map(burn -> burn.value() > factor ? BurnDecision.FIRE : BurnDecision.RESOLVE)
                .orElse(BurnDecision.KEEP);
    }

    private boolean matters(Tally longSample, Objective objective) {
        long samples = longSample.good() + longSample.bad();
        return longSample.bad() >= minFailures
                && samples > sampleFloor(objective)
                && burnsFaster(longSample, objective);
    }

    private boolean burnsFaster(Tally sample, Objective objective) {
        return BurnRate.of(sample, objective)
                .filter(burn -> burn.value() > factor)
                .isPresent();
    }
}
