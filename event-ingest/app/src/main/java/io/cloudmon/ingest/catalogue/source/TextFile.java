package io.cloudmon.ingest.catalogue.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file's content as it was at one moment.
 *
 * @param name the file's path below the directory that was read
 * @param text what is in it
 */
public record TextFile(String name, String text) {

    InputStream stream() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
