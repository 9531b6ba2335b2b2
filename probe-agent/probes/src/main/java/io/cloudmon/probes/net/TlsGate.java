package io.cloudmon.probes.net;

import io.cloudmon.result.Reason;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Holds the connection back until its handshake is done and its certificate is what the check demands. */
final class TlsGate extends ChannelInboundHandlerAdapter {
    private final TlsClient client;
    private final SslHandler ssl;
    private final boolean verify;
    private final Clock clock;
    private final Trace trace;

    TlsGate(TlsClient client, SslHandler ssl, boolean verify, Clock clock, Trace trace) {
        this.client = client;
        this.ssl = ssl;
        this.verify = verify;
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        // The connection is active for the conversation only once it is secured.
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws SSLException {
        if (!(event instanceof SslHandshakeCompletionEvent handshake)) {
            ctx.fireUserEventTriggered(event);
        } else if (handshake.isSuccess()) {
            pass(ctx);
        } else {
            ctx.fireExceptionCaught(handshake.cause());
        }
    }

    private void pass(ChannelHandlerContext ctx) throws SSLException {
        TlsInspection inspection = client.inspect(ssl.engine(), clock.instant());
        trace.secured(inspection);
        Optional<String> problem = inspection.problem();
        if (verify && problem.isPresent()) {
            ctx.fireExceptionCaught(ProbeFailure.ofTarget(Reason.CERTIFICATE, problem.get()));
        } else {
            ctx.fireChannelActive();
            ctx.pipeline().remove(this);
        }
    }
}
