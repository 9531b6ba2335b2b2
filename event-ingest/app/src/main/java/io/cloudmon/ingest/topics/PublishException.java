package io.cloudmon.ingest.topics;

/** Records were not all acknowledged by the broker. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
