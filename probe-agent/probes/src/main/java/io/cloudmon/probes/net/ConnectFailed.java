package io.cloudmon.probes.net;

/** No connection came about; another address of the same name may still do. */
final class ConnectFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable why;

    ConnectFailed(Throwable why) {
        super(null, why, false, false);
        this.why = why;
    }

    Throwable why() {
        return why;
    }
}
