package io.cloudmon.standalone.instance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.embedded.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PublicAddress address = new PublicAddress("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(address::requireFree)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("--port or CLOUDMON_PORT");
        }
    }

    @Test
    void acceptsAFreePort() {
        assertThatCode(() -> new PublicAddress("127.0.0.1", FreePort.find()).requireFree())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> new PublicAddress("127.0.0.1", 0)).hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> new PublicAddress("127.0.0.1", 65_536)).hasMessageContaining("65536");
    }
}
