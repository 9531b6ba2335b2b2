package io.cloudmon.dashboards.provision;

/** How a password is compared without being known. */
final class PasswordState {
    static final String FIELD = "password";

    private PasswordState() {}

    static String text(boolean set) {
        return set ? "set" : "not set";
    }
}
