package io.cloudmon.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTransportTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final SharedTransport shared = new SharedTransport(() -> {
        opened.incrementAndGet();
        return Transport.open();
    });

    @Test
    void opensOneTransportForAllWhoUseIt() {
        try (SharedTransport.Lease one = shared.lease();
                SharedTransport.Lease two = shared.lease()) {
            assertThat(one.transport()).isSameAs(two.transport());
            assertThat(opened).hasValue(1);
        }
    }

    @Test
    void closesWithTheLastUserAndOpensAnew() {
        SharedTransport.Lease one = shared.lease();
        SharedTransport.Lease two = shared.lease();
        Transport first = one.transport();
        one.close();
        one.close();
        assertThat(first.isOpen()).isTrue();
        two.close();
        assertThat(first.isOpen()).isFalse();

        try (SharedTransport.Lease next = shared.lease()) {
            assertThat(next.transport()).isNotSameAs(first);
        }
    }
}
