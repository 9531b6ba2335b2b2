package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import io.cloudmon.result.CheckResult;
import java.sql.SQLException;

/** The columns of {@code check_result} that the table and its stage have alike, in one order for both. */
final class ResultColumns {
    static final int COUNT = 20;

    static final String NAMES =
            "scheduled_at, started_at, agent_seq, check_no, location_no, agent_boot_no, check_version,"
                    + " duration_us, dns_us, connect_us, tls_us, send_us, first_byte_us, transfer_us, outcome, reason, blame,"
                    + " attempt, attempts_max, http_status";

    private ResultColumns() {}

    static void write(BinaryCopy copy, ResultRow row) throws SQLException {
        CheckResult result = row.result();
        copy.timestamp(result.scheduledAt())
                .timestamp(result.startedAt())
                .int8(result.agentSeq())
                .int4(row.checkNo())
                .int4(row.locationNo())
                .int4(row.agentBootNo())
                .int4(result.checkVersion())
                .int8(row.durationUs());
        for (Integer phase : row.phasesUs()) {
            copy.int4(phase);
        }
        copy.label(result.outcome())
                .label(result.reason())
                .label(result.blame())
                .int2((short) result.attempt())
                .int2((short) result.attemptsMax())
                .int2(row.httpStatus());
    }
}
