package io.cloudmon.standalone.instance;

import java.util.Map;
import java.util.Optional;

/**
 * The launcher that a data directory belongs to at present.
 *
 * @param pid its process
 * @param url where its page is
 */
public record RunningLauncher(long pid, String url) {

    /** The launcher of a data directory, if one lives. */
    public static Optional<RunningLauncher> of(DataDirectory data) {
        if (!InstanceLock.isHeld(data)) {
            return Optional.empty();
        }
        Map<String, String> values = new PropertyFile(data.launcher()).read();
        return values.containsKey("pid") && values.containsKey("url")
                ? Optional.of(new RunningLauncher(Long.parseLong(values.get("pid")), values.get("url")))
                : Optional.empty();
    }

    void save(DataDirectory data) {
        new PropertyFile(data.launcher()).write(Map.of("pid", Long.toString(pid), "url", url));
    }
}
