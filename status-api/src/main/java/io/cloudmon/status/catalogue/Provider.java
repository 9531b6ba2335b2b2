package io.cloudmon.status.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cloud and the places it sells.
 *
 * @param id the provider's id
 * @param name for people
 * @param url its own site
 * @param regions in the catalogue's order
 */
record Provider(
        String id,
        String name,
        @Schema(nullable = true) @Nullable String url,
        List<Region> regions) {

    Provider {
        regions = List.copyOf(regions);
    }
}
