package io.cloudmon.ingest.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cloud that is watched. */
public record Provider(String id, String name, @Nullable String url, List<Region> regions) {

    public Provider {
        regions = List.copyOf(regions);
    }
}
