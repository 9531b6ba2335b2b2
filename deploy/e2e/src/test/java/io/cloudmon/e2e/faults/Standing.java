package io.cloudmon.e2e.faults;

import java.sql.SQLException;

/**
 * What is published and what is counted at one moment, up to the offsets of that moment.
 *
 * @param records records in Kafka, repeated ones and rubbish too
 * @param published different check results in Kafka
 * @param rubbish records that are no check result
 * @param counted rows of check results
 * @param runs runs that the roll-ups add up to
 */
record Standing(long records, long published, long rubbish, long counted, long runs) {

    /** Takes stock while everything goes on: offsets and rows are read in one transaction. */
    static Standing take(DatabaseServer database, TopicContent topic) throws SQLException {
        try (Measurements measurements = Measurements.open(database)) {
            topic.readUpTo(measurements.offsets());
            return new Standing(
                    topic.records(),
                    topic.results().size(),
                    topic.refused().size(),
                    measurements.count("SELECT count(*) FROM measurement.check_result"),
                    measurements.count("SELECT coalesce(sum(runs), 0) FROM measurement.rollup_15m"));
        }
    }

    boolean holds() {
        return counted == published && runs == published;
    }
}
