package io.cloudmon.probes.command;

import io.cloudmon.probes.net.Peer;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts host, port and address in the places that a check's arguments leave for them. */
record Arguments(List<String> templates) {

    /** @param address the one that was admitted; null without a target on the network */
    List<String> filled(@Nullable Peer peer, @Nullable InetAddress address) {
        return templates.stream().map(text -> fill(text, peer, address)).toList();
    }

    private static String fill(String text, @Nullable Peer peer, @Nullable InetAddress address) {
        if (peer == null || address == null) {
            return text;
        }
        return text.replace("{host}", peer.address().host())
                .replace("{port}", String.valueOf(peer.address().port()))
                .replace("{address}", address.getHostAddress());
    }
}
