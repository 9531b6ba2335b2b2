package io.cloudmon.standalone.instance;

import io.cloudmon.embedded.FreePort;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ports that the parts use among themselves, the same as last time wherever they are still free. */
public final class InternalPorts {
    private static final Map<Port, Integer> PREFERRED = Map.of(
            Port.SAMPLE_HTTP, 18_080, Port.SAMPLE_TLS, 18_443, Port.SAMPLE_EXPIRED, 18_444, Port.SAMPLE_TCP, 18_022);

    private final Map<Port, Integer> chosen;

    private InternalPorts(Map<Port, Integer> chosen) {
        this.chosen = chosen;
    }

    /** What needs a port. */
    public enum Port {
        POSTGRESQL,
        KAFKA,
        KAFKA_CONTROLLER,
        EVENT_INGEST,
        PROBE_AGENT,
        SAMPLE_HTTP,
        SAMPLE_TLS,
        SAMPLE_EXPIRED,
        SAMPLE_TCP
    }

    /** Chooses free ports other than {@code taken} and keeps them for the next start. */
    public static InternalPorts choose(DataDirectory data, int taken) {
        PropertyFile file = new PropertyFile(data.ports());
        Map<String, String> last = file.read();
        Set<Integer> used = new HashSet<>(Set.of(taken));
        Map<Port, Integer> chosen = new LinkedHashMap<>();
        for (Port port : Port.values()) {
            chosen.put(port, choose(wish(port, last), used));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        chosen.forEach((port, number) -> kept.put(port.name(), number.toString()));
        file.write(kept);
        return new InternalPorts(chosen);
    }

    /** The port of a part. */
    public int of(Port port) {
        return chosen.getOrDefault(port, 0);
    }

    private static Optional<Integer> wish(Port port, Map<String, String> last) {
        String kept = last.get(port.name());
        return kept != null && kept.matches("\\d{1,5}")
                ? Optional.of(Integer.valueOf(kept))
                : Optional.ofNullable(PREFERRED.get(port));
    }

    private static int choose(Optional<Integer> wish, Set<Integer> used) {
        int port = wish.filter(wanted -> !used.contains(wanted) && FreePort.isFree(wanted))
                .orElseGet(FreePort::find);
        while (!used.add(port)) {
            port = FreePort.find();
        }
        return port;
    }
}
