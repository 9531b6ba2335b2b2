package io.cloudmon.ingest.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows with COPY in PostgreSQL's binary format: no text to make here and none to parse there. */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 64 * 1024;

    /** Microseconds from 1970 to 2000, where PostgreSQL counts from. */
    private static final long EPOCH_SHIFT_US = 946_684_800_000_000L;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /**
     * Begins.
     *
     * @param sql {@code COPY … FROM STDIN (FORMAT binary)}
     */
    public static BinaryCopy into(Connection connection, String sql) throws SQLException {
        return new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /** Begins a row; exactly {@code columns} values must follow. */
    public BinaryCopy row(int columns) throws SQLException {
        room(2).putShort((short) columns);
        return this;
    }

    public BinaryCopy int2(@Nullable Short value) throws SQLException {
        if (value == null) {
            return nulls(1);
        }
        room(6).putInt(2).putShort(value);
        return this;
    }

    public BinaryCopy int4(@Nullable Integer value) throws SQLException {
        if (value == null) {
            return nulls(1);
        }
        room(8).putInt(4).putInt(value);
        return this;
    }

    public BinaryCopy int8(@Nullable Long value) throws SQLException {
        return value == null ? nulls(1) : int8(value.longValue());
    }

    public BinaryCopy int8(long value) throws SQLException {
        room(12).putInt(8).putLong(value);
        return this;
    }

    /** An instant, cut to microseconds. */
    public BinaryCopy timestamp(Instant value) throws SQLException {
        long micros = Math.multiplyExact(value.getEpochSecond(), 1_000_000L) + value.getNano() / 1_000;
        return int8(micros - EPOCH_SHIFT_US);
    }

    public BinaryCopy timestampSeconds(long epochSeconds) throws SQLException {
        return int8(epochSeconds * 1_000_000L - EPOCH_SHIFT_US);
    }

    /** A value of an enumeration type whose labels are the lower-case names. */
    public BinaryCopy label(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }

    public BinaryCopy text(@Nullable String value) throws SQLException {
        return value == null ? nulls(1) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bytes(byte[] value) throws SQLException {
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    /** A {@code jsonb} from UTF-8 JSON. */
    public BinaryCopy jsonb(byte @Nullable [] json) throws SQLException {
        if (json == null) {
            return nulls(1);
        }
        room(5 + json.length).putInt(1 + json.length).put((byte) 1).put(json);
        return this;
    }

    public BinaryCopy nulls(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            room(4).putInt(-1);
        }
        return this;
    }

    /** Ends the data; the rows are in the table when it returns. */
    public void end() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        copy.endCopy();
    }

    /** Cancels what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
