package io.cloudmon.ingest.cloudmonimport.output;

import io.cloudmon.ingest.catalogue.source.ContentDigest;
import java.text.Normalizer;
import java.util.Locale;

/** Makes ids of names: lower-case letters, digits and single hyphens. */
public final class Slug {
    private static final int LONGEST = 100;
    private static final int HASH = 8;

    private Slug() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /** An id of several parts; one that is too long keeps its beginning and gets a hash. */
    public static String id(String... parts) {
        String id = of(String.join("-", parts));
        if (id.length() <= LONGEST) {
            return id;
        }
        String hash = new ContentDigest().add(id).hex().substring(0, HASH);
        return id.substring(0, LONGEST - HASH - 1) + "-" + hash;
    }
}
