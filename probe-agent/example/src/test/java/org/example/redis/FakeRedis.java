package org.example.redis;

import io.cloudmon.probe.testkit.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of a Redis server as the probe talks to. */
record FakeRedis(String password, String role, int clients) implements Script {

    @Override
    public void serve(Socket peer) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
        boolean signedIn = password.isEmpty();
        for (List<String> words = command(in); !words.isEmpty(); words = command(in)) {
            String name = words.getFirst();
            if (name.equals("AUTH")) {
                signedIn = words.get(1).equals(password);
                send(peer, signedIn ? "+OK" : "-WRONGPASS invalid username-password pair or user is disabled.");
            } else if (!signedIn) {
                send(peer, "-NOAUTH Authentication required.");
            } else {
                send(peer, name.equals("PING") ? "+PONG" : info());
            }
        }
    }

    private String info() {
        String text = "# Server\r\nredis_version:7.2.4\r\nrole:" + role + "\r\nconnected_clients:" + clients + "\r\n";
        return "$" + text.length() + "\r\n" + text;
    }

    private static List<String> command(BufferedReader in) throws IOException {
        List<String> words = new ArrayList<>();
        String head = in.readLine();
        for (int left = head == null ? 0 : Integer.parseInt(head.substring(1)); left > 0; left--) {
            in.readLine();
            words.add(in.readLine());
        }
        return words;
    }

    private static void send(Socket peer, String line) throws IOException {
        peer.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
