package io.cloudmon.probe;

import java.net.InetAddress;

/** A probe wanted to contact an address that its location does not allow. */
public final class RefusedAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param range the kind of range the address lies in, such as {@code loopback} */
    public RefusedAddressException(InetAddress address, String range) {
        super(address.getHostAddress() + " is a " + range
                + " address, which this location does not allow; set allow_private on the location to permit it");
    }
}
