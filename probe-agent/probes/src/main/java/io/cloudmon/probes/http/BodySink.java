package io.cloudmon.probes.http;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;

/** Takes a body up to a limit; keeps its bytes only when somebody will look at them. */
final class BodySink {
    private final int limit;
    private final boolean keep;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private int size;
    private boolean cut;

    BodySink(int limit, boolean keep) {
        this.limit = limit;
        this.keep = keep;
    }

    /** Takes a piece; false when it did not fit whole, so that reading can stop. */
    boolean take(ByteBuf piece) {
        int length = Math.min(piece.readableBytes(), limit - size);
        cut = cut || length < piece.readableBytes();
        size += length;
        if (keep && length > 0) {
            byte[] bytes = new byte[length];
            piece.readBytes(bytes);
            kept.writeBytes(bytes);
        }
        return !cut;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    boolean cut() {
        return cut;
    }
}
