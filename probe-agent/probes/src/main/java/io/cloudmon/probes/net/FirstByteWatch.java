package io.cloudmon.probes.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Begins the transfer phase when the first byte of the answer arrives, then goes away. */
public final class FirstByteWatch extends ChannelInboundHandlerAdapter {
    private final PhaseTimer timer;

    public FirstByteWatch(PhaseTimer timer) {
        this.timer = timer;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        timer.enter(Phase.TRANSFER);
        ctx.fireChannelRead(message);
        ctx.pipeline().remove(this);
    }
}
