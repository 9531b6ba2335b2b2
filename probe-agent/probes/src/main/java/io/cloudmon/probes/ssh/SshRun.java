package io.cloudmon.probes.ssh;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * One connection to an SSH server by a client of its own, which knows nothing of the machine's users: no configuration, no
 * keys, no agent.
 */
final class SshRun implements SessionListener, AutoCloseable {
    private static final List<UserAuthFactory> WAYS =
            List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE);
    private final SshClient client;
    private final CompletableFuture<ClientSession> connected = new CompletableFuture<>();
    private final CompletableFuture<String> identified = new CompletableFuture<>();
    private final CompletableFuture<PublicKey> keyed = new CompletableFuture<>();
    private final CompletableFuture<Boolean> signedIn = new CompletableFuture<>();
    private volatile @Nullable PublicKey offered;

    SshRun() {
        client = ClientBuilder.builder()
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .serverKeyVerifier((session, address, key) -> keep(key))
                .build();
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        client.setUserAuthFactories(WAYS);
        client.setNioWorkers(1);
        client.addSessionListener(this);
        client.start();
    }

    /** Connects; the server's banner and its key follow without more ado. */
    CompletableFuture<ClientSession> connect(String user, InetSocketAddress address) {
        try {
            client.connect(user, address).addListener(future -> {
                if (future.isConnected()) {
                    connected.complete(future.getSession());
                } else {
                    connected.completeExceptionally(future.getException());
                }
            });
        } catch (IOException e) {
            connected.completeExceptionally(e);
        }
        return connected;
    }

    /** The server's identification. */
    CompletableFuture<String> identified() {
        return identified;
    }

    /** The server's key, once the exchange is over; whether it is the right one has not been asked. */
    CompletableFuture<PublicKey> keyed() {
        return keyed;
    }

    /** Signs in; false when the server refuses. */
    CompletableFuture<Boolean> signIn(ClientSession session, SshCheck.SignIn who) throws ProbeFailure {
        who.password().ifPresent(session::addPasswordIdentity);
        for (KeyPair pair : keys(who)) {
            session.addPublicKeyIdentity(pair);
        }
        try {
            session.auth().addListener(future -> {
                signedIn.complete(future.isSuccess());
            });
        } catch (IOException e) {
            signedIn.completeExceptionally(e);
        }
        return signedIn;
    }

    @Override
    public void sessionPeerIdentificationReceived(Session session, String version, List<String> extraLines) {
        identified.complete(version);
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        PublicKey key = offered;
        if (event == Event.KeyEstablished && key != null) {
            keyed.complete(key);
        }
    }

    @Override
    public void sessionException(Session session, Throwable thrown) {
        end(thrown instanceof IOException io ? io : new IOException(String.valueOf(thrown.getMessage()), thrown));
    }

    @Override
    public void sessionDisconnect(Session session, int reason, String message, String language, boolean initiator) {
        end(new IOException("disconnected: " + message));
    }

    @Override
    public void sessionClosed(Session session) {
        end(new IOException("the target closed the connection"));
    }

    @Override
    public void close() {
        client.stop();
    }

    /** Whether it is the right key is asked when the exchange is over, so that its fingerprint is known in any case. */
    private boolean keep(PublicKey key) {
        offered = key;
        return true;
    }

    /** Ends every stage that has not ended; whether the connection came about is for its own future to say. */
    private void end(IOException why) {
        Stream.of(identified, keyed, signedIn).forEach(stage -> stage.completeExceptionally(why));
    }

    private static Iterable<KeyPair> keys(SshCheck.SignIn who) throws ProbeFailure {
        if (who.privateKey().isEmpty()) {
            return List.of();
        }
        byte[] text = who.privateKey().get().getBytes(StandardCharsets.UTF_8);
        try {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("private_key"),
                    new ByteArrayInputStream(text),
                    FilePasswordProvider.EMPTY);
            if (keys != null) {
                return keys;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new ProbeFailure(Reason.SETUP, Blame.AGENT, "private_key cannot be read as a key without a password");
        }
        throw new ProbeFailure(Reason.SETUP, Blame.AGENT, "private_key holds no key");
    }
}
