package io.cloudmon.measurement.window;

import java.time.Duration;
import java.time.Instant;

/**
 * A window that ends now and slides.
 *
 * @param length how long it is; a day counts 24 hours
 */
public record RollingWindow(Duration length) {

    public RollingWindow {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("length is " + length + "; it must be positive");
        }
    }

    /** The window that ends at {@code end}. */
    public Interval endingAt(Instant end) {
        return new Interval(end.minus(length), end);
    }
}
