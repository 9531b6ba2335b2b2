package io.cloudmon.status.component;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A service of a provider in a region, and how it is now.
 *
 * @param id the component's id
 * @param name for people
 * @param provider the provider's id
 * @param providerName the provider's name
 * @param region the region's id
 * @param regionName the region's name
 * @param type what kind of service it is
 * @param category the group it is shown in
 * @param state now; unknown when nothing was evaluated or the last evaluation is no longer fresh
 * @param since when that state began; null when nothing was ever evaluated
 * @param evaluatedUntil nothing after this moment has been judged yet; null when nothing ever was
 * @param freshUntil when the state becomes unknown if nothing more is heard
 * @param createdAt when the catalogue first had it
 */
public record Component(
        String id,
        String name,
        String provider,
        String providerName,
        String region,
        String regionName,
        String type,
        String category,
        State state,
        @Schema(nullable = true) @Nullable Instant since,
        @Schema(nullable = true) @Nullable Instant evaluatedUntil,
        @Schema(nullable = true) @Nullable Instant freshUntil,
        Instant createdAt) {}
