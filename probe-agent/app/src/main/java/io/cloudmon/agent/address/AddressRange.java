package io.cloudmon.agent.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Ranges of addresses that are not on the public Internet; the first that fits is the one that is named. */
enum AddressRange {
    METADATA("cloud metadata", "169.254.169.254/32", "fd00:ec2::254/128", "100.100.100.200/32", "fd20:ce::254/128"),
    LOOPBACK("loopback", "127.0.0.0/8", "::1/128"),
    UNSPECIFIED("unspecified", "0.0.0.0/8", "::/128"),
    LINK_LOCAL("link-local", "169.254.0.0/16", "fe80::/10"),
    PRIVATE("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
    CARRIER_GRADE_NAT("carrier-grade NAT", "100.64.0.0/10"),
    MULTICAST("multicast", "224.0.0.0/4", "ff00::/8"),
    RESERVED("reserved", "192.0.0.0/24", "198.18.0.0/15", "240.0.0.0/4", "100::/64");

    private final String label;
    private final Block[] blocks;

    AddressRange(String label, String... blocks) {
        this.label = label;
        this.blocks = Arrays.stream(blocks).map(Block::parse).toArray(Block[]::new);
    }

    /** The range's name in a sentence. */
    String label() {
        return label;
    }

    boolean contains(byte[] address) {
        return Arrays.stream(blocks).anyMatch(block -> block.contains(address));
    }

    /** A network in CIDR notation. */
    private record Block(byte[] network, int prefix) {

        static Block parse(String cidr) {
            int slash = cidr.indexOf('/');
            try {
                byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
                return new Block(network, Integer.parseInt(cidr.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr + " is not a network", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
