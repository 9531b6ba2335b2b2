package io.cloudmon.ingest.partition;

/** The broker did not answer a question about the topic. */
final class BrokerUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
