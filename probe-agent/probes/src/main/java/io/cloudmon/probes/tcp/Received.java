package io.cloudmon.probes.tcp;

import com.google.re2j.Pattern;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What a target sent so far, up to a limit, searched for a pattern.
 *
 * <p>Searching anew at every byte would let a dripping target burn the agent's processor; so a search is skipped once
 * {@value #SEARCHES_WORTH} times the limit has been searched, until the last one.
 */
final class Received {
    private static final long SEARCHES_WORTH = 64;
    private final Pattern pattern;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long searched;

    Received(Pattern pattern, int limit) {
        this.pattern = pattern;
        this.limit = limit;
    }

    /** Takes as much of a piece as fits. */
    void take(ByteBuf piece) {
        byte[] fitting = new byte[Math.min(piece.readableBytes(), limit - bytes.size())];
        piece.readBytes(fitting);
        bytes.writeBytes(fitting);
    }

    boolean isFull() {
        return bytes.size() >= limit;
    }

    int size() {
        return bytes.size();
    }

    /** Whether the pattern is found; a search that would cost too much may be put off. */
    boolean matches() {
        searched += bytes.size();
        return searched <= SEARCHES_WORTH * limit && matchesNow();
    }

    /** Whether the pattern is found, whatever it costs; for the last time. */
    boolean matchesNow() {
        return pattern.matcher(text()).find();
    }

    /** As UTF-8 where it is valid, else byte by byte as ISO 8859-1. */
    private String text() {
        byte[] all = bytes.toByteArray();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(all))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(all, StandardCharsets.ISO_8859_1);
        }
    }
}
