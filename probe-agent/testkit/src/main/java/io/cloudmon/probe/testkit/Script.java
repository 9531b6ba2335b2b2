package io.cloudmon.probe.testkit;

import java.io.IOException;
import java.net.Socket;

/** What a {@link FakeTcpServer} does with one connection; it runs on a thread of its own. */
@FunctionalInterface
public interface Script {

    /** Serves the connection. The server half-closes and closes it when the script returns. */
    void serve(Socket peer) throws IOException, InterruptedException;

    /** This script, begun only after the peer has sent a blank line: the end of an HTTP request's head. */
    default Script afterRequestHead() {
        return peer -> {
            Scripts.readHead(peer.getInputStream());
            serve(peer);
        };
    }
}
