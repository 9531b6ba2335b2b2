package io.cloudmon.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartPointTest {
    private static final StoredOffset STORED = new StoredOffset("topic", 100, 7);

    @Test
    void startsAPartitionItNeverReadAtItsBeginning() {
        assertThat(StartPoint.of(null, "topic", 40, 90)).isEqualTo(new StartPoint.Fresh(40));
    }

    @Test
    void resumesWhereTheLastCommitLeftOff() {
        assertThat(StartPoint.of(STORED, "topic", 40, 200)).isEqualTo(new StartPoint.Resumed(100));
        assertThat(StartPoint.of(STORED, "topic", 100, 100)).isEqualTo(new StartPoint.Resumed(100));
    }

    @Test
    void readsARecreatedTopicFromItsBeginningWhateverItsSize() {
        assertThat(StartPoint.of(STORED, "other", 0, 500)).isEqualTo(new StartPoint.Recreated(0, "topic"));
    }

    @Test
    void saysHowManyRecordsExpiredUncounted() {
        assertThat(StartPoint.of(STORED, "topic", 130, 500)).isEqualTo(new StartPoint.Expired(130, 30));
    }

    @Test
    void readsATruncatedPartitionFromItsEnd() {
        assertThat(StartPoint.of(STORED, "topic", 0, 60)).isEqualTo(new StartPoint.Truncated(60, 100));
    }
}
