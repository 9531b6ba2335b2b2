package io.cloudmon.standalone.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the page and the APIs answer.
 *
 * @param host an address of this machine
 * @param port 1 to 65535
 */
public record PublicAddress(String host, int port) {

    public PublicAddress {
        if (port < 1 || port > 65_535) {
            throw new UsageException("the port is " + port + "; choose one from 1 to 65535 with --port");
        }
    }

    /**
     * Makes sure that nobody listens there.
     *
     * @throws UsageException saying what to do
     */
    public void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new UsageException("the host '" + host + "' is not known; write an address of this machine", e);
        } catch (IOException e) {
            throw new UsageException(
                    "port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "); choose another one with --port or CLOUDMON_PORT",
                    e);
        }
    }

    /** For people on this machine. */
    public String url() {
        return "http://" + (isEverywhere() || host.startsWith("127.") ? "localhost" : host) + ":" + port;
    }

    /** For the launcher, which does not depend on how names resolve. */
    public String localUrl() {
        return "http://" + (isEverywhere() ? "127.0.0.1" : host) + ":" + port;
    }

    private boolean isEverywhere() {
        return "0.0.0.0".equals(host);
    }
}
