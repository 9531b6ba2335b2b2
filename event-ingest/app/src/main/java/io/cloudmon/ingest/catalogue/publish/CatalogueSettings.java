package io.cloudmon.ingest.catalogue.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the catalogue comes from and how often it is looked at. */
@ConfigMapping(prefix = "cloudmon.catalogue")
interface CatalogueSettings {

    /** The directory (or one file) that holds the catalogue; without it this replica publishes none. Default: none. */
    Optional<Path> directory();

    /** How often the directory is looked at; a change is taken when two looks in a row see the same. Default: 2s. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How often the topic is compared with the database although nothing changed. Default: 1m. */
    @WithDefault("1m")
    Duration reconcileInterval();

    /** How long a replica that is no longer heard of still counts as alive. Default: 30s. */
    @WithDefault("30s")
    Duration replicaTimeout();

    /** The longest time that one reading or writing of the topic may take. Default: 20s. */
    @WithDefault("20s")
    Duration topicTimeout();

    /**
     * Names of third parties' probes that the agents have and ingest does not, comma-separated: checks may use them, and
     * their config is taken as it is. Default: none.
     */
    Optional<List<String>> foreignProbes();
}
