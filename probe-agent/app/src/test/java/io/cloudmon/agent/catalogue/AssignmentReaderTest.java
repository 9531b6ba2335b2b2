package io.cloudmon.agent.catalogue;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.LocationEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentReaderTest {
    private final Map<String, byte[]> entries = new HashMap<>();

    @Test
    void picksTheChecksOfThisLocation() {
        put("check/a", CatalogueCodec.encode(check("a").entry()));

        assertThat(read("here").checks()).containsOnlyKeys("a");
        assertThat(read("elsewhere").checks()).isEmpty();
    }

    @Test
    void allowsPrivateAddressesOnlyWhereTheLocationSaysSo() {
        put("location/here", CatalogueCodec.encode(new LocationEntry("here", "Here", true)));

        assertThat(read("here").allowPrivate()).isTrue();
        assertThat(read("here").known()).isTrue();
        assertThat(read("elsewhere").allowPrivate()).isFalse();
        assertThat(read("elsewhere").known()).isFalse();
    }

    @Test
    void leavesOutABadEntryAlone() {
        put("check/a", CatalogueCodec.encode(check("a").entry()));
        put("check/b", "not json".getBytes(StandardCharsets.UTF_8));
        put("check/c", CatalogueCodec.encode(check("other").entry()));
        put("check/d", CatalogueCodec.encode(check("d").attempts(0).entry()));

        Assignment assignment = read("here");

        assertThat(assignment.checks()).containsOnlyKeys("a");
        assertThat(assignment.refused()).isEqualTo(3);
    }

    private void put(String key, byte[] value) {
        entries.put(key, value);
    }

    private Assignment read(String location) {
        return AssignmentReader.read(new Publication("digest", entries), location);
    }
}
