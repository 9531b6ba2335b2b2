package io.cloudmon.probes.grpc;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The two messages of {@code grpc.health.v1.Health/Check}, each one field: small enough to be written by hand instead of
 * bringing the Protocol Buffers library to every agent.
 */
final class HealthMessages {
    private static final int PREFIX = 5;
    private static final int SERVICE_FIELD = 1 << 3 | 2;
    private static final int STATUS_FIELD = 1 << 3;

    /** {@code HealthCheckResponse.ServingStatus}, in the order of its numbers. */
    enum Status {
        UNKNOWN,
        SERVING,
        NOT_SERVING,
        SERVICE_UNKNOWN
    }

    private HealthMessages() {}

    /** A request for the service's health, with the prefix of a gRPC message. */
    static ByteBuf request(String service) {
        byte[] name = service.getBytes(StandardCharsets.UTF_8);
        ByteBuf message = Unpooled.buffer();
        if (name.length > 0) {
            message.writeByte(SERVICE_FIELD);
            writeVarint(message, name.length);
            message.writeBytes(name);
        }
        ByteBuf framed = Unpooled.buffer(PREFIX + message.readableBytes());
        return framed.writeByte(0).writeInt(message.readableBytes()).writeBytes(message);
    }

    /** The status in a response with its prefix; empty when the bytes are no such message. */
    static Optional<Status> status(ByteBuf framed) {
        if (framed.readableBytes() < PREFIX || framed.readByte() != 0 || framed.readInt() != framed.readableBytes()) {
            return Optional.empty();
        }
        if (!framed.isReadable()) {
            return Optional.of(Status.UNKNOWN);
        }
        if (framed.readableBytes() != 2 || framed.readByte() != STATUS_FIELD) {
            return Optional.empty();
        }
        int number = framed.readByte();
        return number >= 0 && number < Status.values().length
                ? Optional.of(Status.values()[number])
                : Optional.of(Status.UNKNOWN);
    }

    private static void writeVarint(ByteBuf out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
