package io.cloudmon.agent.testing;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/**
 * The probe {@code scripted}, found by ServiceLoader in this module's tests: its target says how it behaves. {@code ok},
 * {@code fail}, {@code took:<duration>}, {@code throw}, {@code loopback}, {@code echo} (shows its {@code text}), {@code
 * connect:<port>} (waits for one byte from a local server).
 */
public final class ScriptedProbes implements ProbeFactory {

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Probe create(ProbeConfig config) {
        Optional<String> text = config.string("text");
        config.integer("number", 1, 9);
        config.finish();
        String[] script = config.target().split(":", 2);
        return switch (script[0]) {
            case "ok" -> context -> Reading.success().build();
            case "fail" -> context -> Reading.failure(Reason.CONNECT, "refused").build();
            case "took" ->
                context -> Reading.success().duration(Duration.parse(script[1])).build();
            case "throw" ->
                context -> {
                    throw new IllegalStateException("a bug, token " + text.orElse("none"));
                };
            case "loopback" ->
                context -> {
                    context.admit(InetAddress.getLoopbackAddress());
                    return Reading.success().build();
                };
            case "echo" ->
                context -> Reading.failure(Reason.ASSERTION, "saw " + text.orElse(""))
                        .label("seen", text.orElse(""))
                        .assertion("body", false, "body is " + text.orElse(""))
                        .build();
            case "connect" -> context -> connect(Integer.parseInt(script[1]));
            default -> throw new IllegalArgumentException("no script " + config.target());
        };
    }

    private static Reading connect(int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getInputStream().read() < 0
                    ? Reading.failure(Reason.PROTOCOL, "closed without an answer")
                            .build()
                    : Reading.success().build();
        }
    }
}
