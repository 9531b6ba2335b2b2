package io.cloudmon.dashboards.grafana;

/** Grafana did not do what it was asked; the message says why and what helps. */
public class GrafanaException extends RuntimeException {
    public GrafanaException(String message) {
        super(message);
    }

    private GrafanaException(String message, GrafanaException cause) {
        super(message, cause);
    }

    /** The same with the object that it is about. */
    public GrafanaException about(String object) {
        return new GrafanaException(object + ": " + getMessage(), this);
    }

    /** Grafana has no such object. */
    public static final class NotFound extends GrafanaException {
        NotFound(String message) {
            super(message);
        }
    }

    /** Someone changed the object since it was read, or another one has its place. */
    public static final class Conflict extends GrafanaException {
        Conflict(String message) {
            super(message);
        }
    }
}
