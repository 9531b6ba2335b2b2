package io.cloudmon.probes.net;

import io.netty.buffer.ByteBuf;

/** What is said in plain on a connection before TLS begins on it. For one connection; runs on the event loop. */
public interface Preface {

    /** What to do next. */
    sealed interface Step {
        /** Waits for more of what the peer sends. */
        record Wait() implements Step {}

        /** Sends the bytes, then goes on. */
        record Send(byte[] bytes) implements Step {}

        /** Begins the handshake. */
        record Secure() implements Step {}
    }

    /**
     * Reads what it can use of what has arrived.
     *
     * @param received what was not read yet; empty at the beginning
     * @throws ProbeFailure when the peer will not begin TLS or does not speak the protocol
     */
    Step next(ByteBuf received) throws ProbeFailure;
}
