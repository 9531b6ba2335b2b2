package io.cloudmon.agent.catalogue;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import io.cloudmon.wire.MalformedMessageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the topic says so far, record by record. A publication counts once its marker has come and the marker's number
 * of checks agrees, so that one that is half written, or half compacted away, is never applied. For one thread.
 */
final class CatalogueImage {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private @Nullable Publication complete;
    private @Nullable String incomplete;

    void apply(String key, byte @Nullable [] value) {
        if (key.equals(CatalogueCodec.MARKER)) {
            mark(value);
        } else if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    /** The newest whole publication since the last call, if there is one. */
    Optional<Publication> takeComplete() {
        Publication taken = complete;
        complete = null;
        return Optional.ofNullable(taken);
    }

    /** Why the newest marker did not make a whole publication; empty when it did or none came. */
    Optional<String> incomplete() {
        return Optional.ofNullable(incomplete);
    }

    private void mark(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        try {
            CatalogueMarker marker = CatalogueCodec.marker(value);
            long checks = entries.keySet().stream()
                    .filter(key -> key.startsWith(CatalogueCodec.CHECK))
                    .count();
            if (checks == marker.checks()) {
                complete = new Publication(marker.digest(), entries);
                incomplete = null;
            } else {
                incomplete = "the marker counts " + marker.checks() + " checks, the topic has " + checks;
            }
        } catch (MalformedMessageException e) {
            incomplete = "the marker is malformed: " + e.getMessage();
        }
    }
}
