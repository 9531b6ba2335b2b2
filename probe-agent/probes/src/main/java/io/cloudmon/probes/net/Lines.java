package io.cloudmon.probes.net;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the lines of a text protocol. */
public final class Lines {

    private Lines() {}

    /** The next complete line without its end, or empty, and nothing read, when its end has not arrived. */
    public static Optional<String> next(ByteBuf received) {
        int length = received.bytesBefore((byte) '\n');
        if (length < 0) {
            return Optional.empty();
        }
        String line =
                received.readCharSequence(length, StandardCharsets.ISO_8859_1).toString();
        received.skipBytes(1);
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
}
