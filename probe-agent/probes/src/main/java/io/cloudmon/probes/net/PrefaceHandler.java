package io.cloudmon.probes.net;

import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** Stands before everything else until the preface is over, then puts TLS in its own place. */
final class PrefaceHandler extends ByteToMessageDecoder {
    private static final int LONGEST = 65_536;
    private final Preface preface;
    private final PhaseTimer timer;
    private final Runnable secure;
    private int taken;

    PrefaceHandler(Preface preface, PhaseTimer timer, Runnable secure) {
        this.preface = preface;
        this.timer = timer;
        this.secure = secure;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        timer.enter(Phase.FIRST_BYTE);
        advance(ctx, Unpooled.EMPTY_BUFFER);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        int before = in.readableBytes();
        advance(ctx, in);
        taken += before - in.readableBytes();
        if (taken + in.readableBytes() > LONGEST) {
            fail(ctx, ProbeFailure.ofTarget(Reason.PROTOCOL, "the target talks on and on before TLS"));
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        // A peer that closed the connection has nothing more to say.
    }

    private void advance(ChannelHandlerContext ctx, ByteBuf in) {
        try {
            while (ctx.channel().isActive() && !ctx.isRemoved()) {
                switch (preface.next(in)) {
                    case Preface.Step.Wait() -> {
                        return;
                    }
                    case Preface.Step.Send(byte[] bytes) ->
                        ctx.writeAndFlush(Unpooled.wrappedBuffer(bytes))
                                .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
                    case Preface.Step.Secure() -> begin(ctx, in);
                }
            }
        } catch (ProbeFailure e) {
            fail(ctx, e);
        }
    }

    /** Whoever could slip plain text in here would have it taken for the secured target's (CVE-2011-0411). */
    private void begin(ChannelHandlerContext ctx, ByteBuf in) throws ProbeFailure {
        if (in.isReadable()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the target sent more in plain after it had agreed to TLS");
        }
        timer.enter(Phase.TLS);
        ctx.pipeline().remove(this);
        secure.run();
    }

    private static void fail(ChannelHandlerContext ctx, ProbeFailure failure) {
        ctx.channel().config().setAutoRead(false);
        ctx.fireExceptionCaught(failure);
    }
}
