package io.cloudmon.probes.tls;

import io.cloudmon.probes.net.Preface;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBuf;

/** PostgreSQL's SSLRequest: eight bytes, answered by one, {@code S} for yes and {@code N} for no. */
final class PostgresPreface implements Preface {
    private static final byte[] REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};
    private boolean asked;

    @Override
    public Step next(ByteBuf received) throws ProbeFailure {
        if (!asked) {
            asked = true;
            return new Step.Send(REQUEST.clone());
        }
        return received.isReadable() ? answer(received.readByte()) : new Step.Wait();
    }

    private static Step answer(byte answer) throws ProbeFailure {
        return switch (answer) {
            case 'S' -> new Step.Secure();
            case 'N' -> throw ProbeFailure.ofTarget(Reason.TLS, "the target does not offer TLS");
            default -> throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the target does not speak PostgreSQL's protocol");
        };
    }
}
