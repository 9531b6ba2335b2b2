package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.dlq.RefusalCause;
import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that keeps the contract, and what it says.
 *
 * @param facts what has no column of its own, as JSON
 */
record Decoded(ConsumerRecord<String, byte[]> record, CheckResult result, byte @Nullable [] facts) {

    /** Reads each record by itself: a malformed one says nothing about its neighbours. */
    static Reading read(List<ConsumerRecord<String, byte[]>> records) {
        List<Decoded> decoded = new ArrayList<>(records.size());
        List<Refused> refused = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                CheckResult result = ResultEvents.read(record.headers(), record.value());
                requireText("check_id", result.checkId());
                requireText("location", result.location());
                requireText("agent_id", result.agentId());
                decoded.add(new Decoded(record, result, Facts.of(result)));
            } catch (MalformedMessageException e) {
                refused.add(new Refused(record, RefusalCause.MALFORMED, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                refused.add(new Refused(record, RefusalCause.MALFORMED, "not readable: " + e));
            }
        }
        return new Reading(decoded, refused);
    }

    /** JSON can escape half a character; PostgreSQL's driver takes that for a broken connection. */
    private static void requireText(String field, String text) throws MalformedMessageException {
        if (holdsHalfAPair(text)) {
            throw new MalformedMessageException(field + " holds half a surrogate pair; write valid Unicode");
        }
    }

    private static boolean holdsHalfAPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
            }
        }
        return false;
    }

    /** What could be read, and what could not. */
    record Reading(List<Decoded> decoded, List<Refused> refused) {}
}
