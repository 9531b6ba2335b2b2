package io.cloudmon.status.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * A file that pages refer to; its address changes with its content, so that caches may keep it for good.
 *
 * @param address path and content check
 */
record Asset(String address) {
    private static final String ROOT = "META-INF/resources/assets/";

    static Asset load(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing from the application");
            }
            CRC32 check = new CRC32();
            check.update(in.readAllBytes());
            return new Asset("/assets/" + name + "?v=" + Long.toHexString(check.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
