package io.cloudmon.agent.uplink;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * What answers whenever the uplink works.
 *
 * @param host a name, or an address (IPv6 in brackets)
 */
record ControlTarget(String host, int port) {

    /** How a control target answers. */
    enum Answer {
        /** It accepts the connection, or refuses it: somebody is there. */
        THERE,
        /** Its name does not resolve. */
        NO_NAME,
        /** Nobody answers in time. */
        SILENT
    }

    /** @throws IllegalArgumentException naming the setting, the value and the fix */
    static ControlTarget parse(String text) {
        try {
            URI uri = new URI("tcp://" + text.strip());
            if (uri.getHost() != null && uri.getPort() > 0 && uri.getPath().isEmpty()) {
                return new ControlTarget(uri.getHost(), uri.getPort());
            }
        } catch (URISyntaxException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    Answer ask(Duration timeout) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) timeout.toMillis());
            return Answer.THERE;
        } catch (UnknownHostException e) {
            return Answer.NO_NAME;
        } catch (ConnectException e) {
            return String.valueOf(e.getMessage()).contains("refused") ? Answer.THERE : Answer.SILENT;
        } catch (IOException e) {
            return Answer.SILENT;
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("cloudmon.agent.uplink.control-targets has '" + text
                + "'; write host:port, such as 192.0.2.1:443, [2001:db8::1]:443 or www.example.org:443");
    }
}
