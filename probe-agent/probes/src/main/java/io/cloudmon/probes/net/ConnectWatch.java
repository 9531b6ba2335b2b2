package io.cloudmon.probes.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Stands before TLS and ends the connect phase at the moment the connection is there. */
final class ConnectWatch extends ChannelInboundHandlerAdapter {
    private final PhaseTimer timer;

    ConnectWatch(PhaseTimer timer) {
        this.timer = timer;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        timer.enter(Phase.TLS);
        ctx.fireChannelActive();
        ctx.pipeline().remove(this);
    }
}
