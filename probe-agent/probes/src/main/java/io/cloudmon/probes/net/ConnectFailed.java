package io.cloudmon.probes.net;

/** No connection came about; another address of the same name may still do. */
final class ConnectFailed extends Exception {
    private static final long serialVersionUID = 1L;

    ConnectFailed(Throwable cause) {
        super(null, cause, false, false);
    }
}
