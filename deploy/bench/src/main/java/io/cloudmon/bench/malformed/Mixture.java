package io.cloudmon.bench.malformed;

import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.ResultEvents;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Good records with a malformed one in each {@code every}, all kinds in turn, so that each has good neighbours. */
final class Mixture {
    private final int every;
    private final Map<Malformation, Integer> malformed = new EnumMap<>(Malformation.class);
    private long good;
    private long position;

    Mixture(int every) {
        this.every = every;
    }

    Stream<ProducerRecord<String, byte[]>> of(Stream<CheckResult> results) {
        return results.map(this::record);
    }

    long good() {
        return good;
    }

    Map<Malformation, Integer> malformed() {
        return malformed;
    }

    private ProducerRecord<String, byte[]> record(CheckResult result) {
        long place = position++;
        if (place % every != every / 2) {
            good++;
            return ResultEvents.write(result);
        }
        Malformation[] kinds = Malformation.values();
        Malformation kind = kinds[(int) (place / every % kinds.length)];
        malformed.merge(kind, 1, Integer::sum);
        return kind.of(result);
    }
}
