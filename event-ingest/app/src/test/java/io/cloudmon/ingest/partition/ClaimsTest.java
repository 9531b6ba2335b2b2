package io.cloudmon.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private final Claims claims = new Claims(new OffsetStore());

    @Test
    void isNotCaughtUpBeforeTheFirstAssignment() {
        assertThat(claims.caughtUp()).isFalse();
        claims.assign(List.of());
        assertThat(claims.caughtUp()).isTrue();
    }

    @Test
    void isCaughtUpWhenEachPartitionReachedItsEndAtTheAssignment() {
        claims.assign(List.of(0, 1));
        Claim first = Parts.claim(claims, 0, 1, 5, 10, 20);
        assertThat(claims.caughtUp()).isFalse();
        Parts.claim(claims, 1, 1, 5, 30, 30);
        assertThat(claims.caughtUp()).isFalse();

        first.advanceTo(20);

        assertThat(claims.caughtUp()).isTrue();
    }

    @Test
    void knowsRecordsOfAnotherGenerationAsStale() {
        Claim claim = Parts.claim(claims, 0, 1, 5, 10, 20);

        assertThat(claims.find(0, 5)).isSameAs(claim);
        assertThat(claims.find(0, 4)).isNull();
        assertThat(claims.find(1, 5)).isNull();
    }

    @Test
    void keepsANewClaimWhenTheOldOneIsDropped() {
        Claim old = Parts.claim(claims, 0, 1, 5, 10, 20);
        Claim renewed = Parts.claim(claims, 0, 2, 6, 10, 20);

        claims.drop(old);

        assertThat(claims.find(0, 6)).isSameAs(renewed);
    }

    @Test
    void forgetsWhatIsRevoked() {
        claims.assign(List.of(0, 1));
        Parts.claim(claims, 0, 1, 5, 10, 20);
        Parts.claim(claims, 1, 1, 5, 10, 20);

        claims.revoke(List.of(1));

        assertThat(claims.owned()).containsExactly(0);
        assertThat(claims.settled()).isTrue();
    }
}
