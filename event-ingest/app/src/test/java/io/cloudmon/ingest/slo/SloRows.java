package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.World;
import java.sql.SQLException;

/** Adds SLOs of the one component of a test's world, as the catalogue would write them. */
public final class SloRows {
    private final World world;

    public SloRows(World world) {
        this.world = world;
    }

    /** How an SLO is computed; defaults are the catalogue's. */
    public record Terms(
            String degraded,
            String unknown,
            String method,
            Long sliceSeconds,
            Double sliceTarget,
            String serviceHours,
            String credits) {

        public static Terms method(String method) {
            return new Terms("good", "exclude", method, null, null, null, null);
        }

        public static Terms slices(String method, long seconds, Double target) {
            return new Terms("good", "exclude", method, seconds, target, null, null);
        }

        public Terms policies(String degradedCounts, String unknownPolicy) {
            return new Terms(degradedCounts, unknownPolicy, method, sliceSeconds, sliceTarget, serviceHours, credits);
        }

        public Terms during(String hours) {
            return new Terms(degraded, unknown, method, sliceSeconds, sliceTarget, hours, credits);
        }

        public Terms paying(String tiers) {
            return new Terms(degraded, unknown, method, sliceSeconds, sliceTarget, serviceHours, tiers);
        }
    }

    public void add(String id, String length, String kind, String zone, Terms terms) throws SQLException {
        world.update(
                """
                INSERT INTO measurement.slo (id, component_no, objective, degraded_counts, unknown_policy, window_kind,
                    window_length, zone, method, slice_us, slice_target, service_hours, credits)
                SELECT ?, no, 0.999, ?, ?, ?, ?::interval, ?, ?, ?::bigint * 1000000, ?, ?::json, ?::json
                FROM measurement.component
                """,
                id,
                terms.degraded(),
                terms.unknown(),
                kind,
                length,
                zone,
                terms.method(),
                terms.sliceSeconds(),
                terms.sliceTarget(),
                terms.serviceHours(),
                terms.credits());
    }
}
