package io.cloudmon.ingest.storage;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Makes partitions ahead and applies the retention, at start and then every hour. */
@ApplicationScoped
class StorageUpkeep {
    private static final Logger LOG = Logger.getLogger(StorageUpkeep.class);

    private final Partitions partitions;
    private final Retention retention;
    private final StorageConfig config;
    private final Clock clock;

    StorageUpkeep(Partitions partitions, Retention retention, StorageConfig config, Clock clock) {
        this.partitions = partitions;
        this.retention = retention;
        this.config = config;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        makeAhead();
    }

    @Scheduled(every = "1h", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void hourly() {
        try {
            makeAhead();
            retention.apply();
        } catch (SQLException e) {
            LOG.warnv("storage upkeep waits for PostgreSQL: {0}", e.getMessage());
        }
    }

    /** From yesterday, whose slots may still be decided, to as far ahead as configured. */
    void makeAhead() throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        partitions.ensure(today.minusDays(1)
                .datesUntil(today.plusDays(config.ahead().toDays() + 1))
                .toList());
    }
}
