package io.cloudmon.probes.websocket;

import io.cloudmon.probe.testkit.Script;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Targets that speak the protocol of web sockets (RFC 6455). */
final class WebSocketScripts {
    private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private WebSocketScripts() {}

    /** Accepts the upgrade, then plays the script. */
    static Script upgrading(String moreHeaders, Script then) {
        return peer -> {
            String head = head(peer);
            String key = head.replaceAll("(?is).*sec-websocket-key: ([^\r]+)\r.*", "$1");
            write(
                    peer,
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept(key) + "\r\n" + moreHeaders + "\r\n");
            then.serve(peer);
        };
    }

    /** Returns the text of each frame that comes, after a prefix. */
    static Script echo(String prefix) {
        return peer -> {
            DataInputStream in = new DataInputStream(peer.getInputStream());
            while (true) {
                int opcode = in.readUnsignedByte() & 15;
                byte[] mask = new byte[4];
                byte[] text = new byte[in.readUnsignedByte() & 127];
                in.readFully(mask);
                in.readFully(text);
                for (int i = 0; i < text.length; i++) {
                    text[i] ^= mask[i % 4];
                }
                if (opcode == 8) {
                    return;
                }
                frame(peer, opcode, prefix + new String(text, StandardCharsets.UTF_8));
            }
        };
    }

    /** Sends a frame of up to 125 bytes. */
    static void frame(Socket peer, int opcode, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] frame = new byte[content.length + 2];
        frame[0] = (byte) (0x80 | opcode);
        frame[1] = (byte) content.length;
        System.arraycopy(content, 0, frame, 2, content.length);
        OutputStream out = peer.getOutputStream();
        out.write(frame);
        out.flush();
    }

    private static String head(Socket peer) throws IOException {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket peer, String text) throws IOException {
        peer.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        peer.getOutputStream().flush();
    }
}
