package io.cloudmon.probes.mail;

import java.util.function.Supplier;

/** A protocol that a mail server speaks. */
enum MailProtocol {
    SMTP(25, 465, SmtpTalk::new),
    IMAP(143, 993, ImapTalk::new);

    private final int port;
    private final int securedPort;
    private final Supplier<MailTalk> talk;

    MailProtocol(int port, int securedPort, Supplier<MailTalk> talk) {
        this.port = port;
        this.securedPort = securedPort;
        this.talk = talk;
    }

    /** Where it is spoken, in plain or with TLS from the first byte. */
    int port(boolean secured) {
        return secured ? securedPort : port;
    }

    /** A talk for one connection. */
    MailTalk talk() {
        return talk.get();
    }
}
