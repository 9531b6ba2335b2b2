package io.cloudmon.wire;

/**
 * What the catalogue topic says of itself, under the key {@code catalogue}, written last in each publication.
 *
 * @param digest lower-case hexadecimal SHA-256 over all entries; agents report it, so that a stale one is seen
 * @param checks how many checks the catalogue has
 * @param publishedAt RFC 3339 UTC
 */
public record CatalogueMarker(String digest, int checks, String publishedAt) {
    public CatalogueMarker {
        Json.require("digest", digest);
    }
}
