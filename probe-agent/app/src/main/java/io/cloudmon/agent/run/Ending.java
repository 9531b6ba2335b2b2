package io.cloudmon.agent.run;

import io.cloudmon.probe.Reading;
import java.time.Duration;

/** How one attempt ended. */
sealed interface Ending {

    /** Whether another attempt in the same slot makes sense: the target failed and may answer the next time. */
    boolean worthRetrying();

    /** The probe returned in time. */
    record Seen(Reading reading, Duration elapsed) implements Ending {
        @Override
        public boolean worthRetrying() {
            return ReadingVerdict.failedTarget(reading);
        }
    }

    /** The deadline passed first. */
    record TimedOut(Duration allowed) implements Ending {
        @Override
        public boolean worthRetrying() {
            return true;
        }
    }

    /** The probe wanted an address that its location does not allow. */
    record Refused(String why, Duration elapsed) implements Ending {
        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** The probe threw. */
    record Broken(Throwable fault, Duration elapsed) implements Ending {
        @Override
        public boolean worthRetrying() {
            return false;
        }
    }

    /** The check did not run. */
    record Missed(String why) implements Ending {
        @Override
        public boolean worthRetrying() {
            return false;
        }
    }
}
