package io.cloudmon.agent.address;

import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses the probes of a location may contact: by default the public Internet alone, so that a catalogue entry
 * cannot make an agent read the inside of its own network or its cloud's credentials.
 *
 * @param allowPrivate whether everything is allowed
 */
public record AddressPolicy(boolean allowPrivate) {

    /** @throws RefusedAddressException when the location does not allow the address */
    public void admit(InetAddress address) throws RefusedAddressException {
        if (allowPrivate) {
            return;
        }
        Optional<AddressRange> range = rangeOf(address.getAddress());
        if (range.isPresent()) {
            throw new RefusedAddressException(address, range.get().label());
        }
    }

    private static Optional<AddressRange> rangeOf(byte[] address) {
        return Arrays.stream(AddressRange.values())
                .filter(range -> range.contains(address))
                .findFirst()
                .or(() -> embedded(address).flatMap(AddressPolicy::rangeOf));
    }

    /** The IPv4 address that an IPv6 address stands for: mapped, compatible, NAT64 (RFC 6052) or 6to4 (RFC 3056). */
    private static Optional<byte[]> embedded(byte[] address) {
        if (address.length != 16) {
            return Optional.empty();
        }
        if (startsWith(address, 0x20, 0x02)) {
            return Optional.of(Arrays.copyOfRange(address, 2, 6));
        }
        boolean nat64 = startsWith(address, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(address, 0, 0x64, 0xff, 0x9b, 0, 1);
        boolean mapped = startsWith(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);
        boolean compatible = startsWith(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return nat64 || mapped || compatible ? Optional.of(Arrays.copyOfRange(address, 12, 16)) : Optional.empty();
    }

    private static boolean startsWith(byte[] address, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
