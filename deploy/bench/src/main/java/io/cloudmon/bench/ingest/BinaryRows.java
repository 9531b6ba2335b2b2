package io.cloudmon.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Rows in the binary format of PostgreSQL's COPY: an 11-byte signature, two ints, the rows, and -1 at the end. */
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 8;
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};

    private BinaryRows() {}

    /** Cuts a stream of rows into streams of at most {@code size} rows each. */
    static List<byte[]> split(byte[] stream, int size) {
        ByteBuffer in = ByteBuffer.wrap(stream);
        in.position(SIGNATURE.length + 4);
        int extension = in.getInt();
        in.position(HEADER + extension);
        List<byte[]> batches = new ArrayList<>();
        int start = in.position();
        int rows = 0;
        while (skipRow(in)) {
            if (++rows == size) {
                batches.add(batch(stream, start, in.position()));
                start = in.position();
                rows = 0;
            }
        }
        if (rows > 0) {
            batches.add(batch(stream, start, in.position() - END.length));
        }
        return batches;
    }

    /** Returns false at the end of the stream. */
    private static boolean skipRow(ByteBuffer in) {
        short columns = in.getShort();
        for (int i = 0; i < columns; i++) {
            int length = in.getInt();
            in.position(in.position() + Math.max(0, length));
        }
        return columns >= 0;
    }

    private static byte[] batch(byte[] stream, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEADER + to - from + END.length);
        out.writeBytes(SIGNATURE);
        out.writeBytes(new byte[8]);
        out.write(stream, from, to - from);
        out.writeBytes(END);
        return out.toByteArray();
    }
}
