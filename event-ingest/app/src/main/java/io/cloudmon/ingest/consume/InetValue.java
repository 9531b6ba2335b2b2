package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IP address as PostgreSQL's binary {@code inet}: family, prefix length, a zero (it is no {@code cidr}), length, bytes.
 *
 * @param binary null for no address
 */
record InetValue(byte @Nullable [] binary) {
    private static final InetValue NONE = new InetValue(null);
    private static final byte IPV4 = 2;
    private static final byte IPV6 = 3;

    /** Reads what Java and PostgreSQL surely read alike; empty for everything else, which may still be an address. */
    static Optional<InetValue> of(@Nullable String text) {
        if (text == null) {
            return Optional.of(NONE);
        }
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            boolean plain = address instanceof Inet4Address
                    ? address.getHostAddress().equals(text)
                    : text.indexOf('%') < 0 && text.indexOf('[') < 0;
            return plain ? Optional.of(new InetValue(encode(address))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(BinaryCopy copy) throws SQLException {
        if (binary == null) {
            copy.nulls(1);
        } else {
            copy.bytes(binary);
        }
    }

    private static byte[] encode(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] binary = new byte[4 + bytes.length];
        binary[0] = address instanceof Inet4Address ? IPV4 : IPV6;
        binary[1] = (byte) (bytes.length * 8);
        binary[3] = (byte) bytes.length;
        System.arraycopy(bytes, 0, binary, 4, bytes.length);
        return binary;
    }
}
