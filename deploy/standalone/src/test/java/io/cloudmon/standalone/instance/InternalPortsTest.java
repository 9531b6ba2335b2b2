package io.cloudmon.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.embedded.FreePort;
import io.cloudmon.standalone.instance.InternalPorts.Port;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalPortsTest {

    @TempDir
    Path root;

    DataDirectory data;

    @BeforeEach
    void create() {
        data = new DataDirectory(root).create();
    }

    @Test
    void keepsThePortsOfTheLastStart() {
        InternalPorts first = InternalPorts.choose(data, 8080);

        InternalPorts second = InternalPorts.choose(data, 8080);

        for (Port port : Port.values()) {
            assertThat(second.of(port)).isEqualTo(first.of(port));
        }
    }

    @Test
    void choosesAnotherPortWhenTheLastOneIsTaken() throws Exception {
        InternalPorts first = InternalPorts.choose(data, 8080);
        try (ServerSocket taken = new ServerSocket(first.of(Port.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            InternalPorts second = InternalPorts.choose(data, 8080);

            assertThat(second.of(Port.KAFKA)).isNotEqualTo(taken.getLocalPort());
            assertThat(second.of(Port.POSTGRESQL)).isEqualTo(first.of(Port.POSTGRESQL));
        }
    }

    @Test
    void neverTakesThePublicPortNorOneTwice() {
        int kept = InternalPorts.choose(data, 8080).of(Port.POSTGRESQL);

        InternalPorts ports = InternalPorts.choose(data, kept);

        assertThat(Arrays.stream(Port.values()).map(ports::of))
                .doesNotContain(kept)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsOverNonsenseInTheFile() {
        new PropertyFile(data.ports()).write(Map.of("KAFKA", "many", "POSTGRESQL", "99999"));

        InternalPorts ports = InternalPorts.choose(data, FreePort.find());

        assertThat(ports.of(Port.KAFKA)).isBetween(1, 65_535);
        assertThat(ports.of(Port.POSTGRESQL)).isBetween(1, 65_535);
    }
}
