package io.cloudmon.ingest.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When error budgets burn too fast. The same on all replicas. */
@ConfigMapping(prefix = "cloudmon.alerts")
public interface AlertConfig {

    /** Whether this replica looks at the SLOs of the components that fall to it. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks, duration; a rule is looked at every twentieth of its short window, but not more often. */
    @WithDefault("5s")
    Duration every();

    /** Bad slots that the long window must hold at least, count; the floor on its samples follows from it. */
    @WithDefault("2")
    int minFailures();

    /** Locations that must have failed in one of those slots at least, count. */
    @WithDefault("1")
    int minLocations();

    /** The rules, in place of the SRE workbook's three for a budget of 30 days. */
    Optional<List<Rule>> rules();

    /** A rule that fires when both windows burn faster than the factor. */
    interface Rule {

        /** Decides that it matters, duration. */
        @WithName("long")
        Duration longWindow();

        /** Decides that it goes on, duration; a twelfth of the long one is usual. */
        @WithName("short")
        Duration shortWindow();

        /** Burn rate that must be exceeded, above 0. */
        double factor();

        /** How soon somebody should look: page or ticket. */
        Severity severity();
    }
}
