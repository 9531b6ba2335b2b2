package io.cloudmon.agent.address;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.255.255, loopback",
        "::1, loopback",
        "169.254.1.1, link-local",
        "fe80::1, link-local",
        "febf::1, link-local",
        "10.0.0.1, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "fc00::1, private",
        "fdff::1, private",
        "100.64.0.1, carrier-grade NAT",
        "100.127.255.255, carrier-grade NAT",
        "169.254.169.254, cloud metadata",
        "fd00:ec2::254, cloud metadata",
        "0.0.0.0, unspecified",
        "::, unspecified",
        "224.0.0.1, multicast",
        "ff02::1, multicast",
        "255.255.255.255, reserved",
        "64:ff9b::10.0.0.1, private",
        "64:ff9b::169.254.169.254, cloud metadata",
        "2002:7f00:1::1, loopback",
        "::ffff:127.0.0.1, loopback",
        "::10.1.2.3, private"
    })
    void refusesWhatIsNotOnThePublicInternet(String address, String range) {
        assertThatThrownBy(() -> new AddressPolicy(false).admit(InetAddress.getByName(address)))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("is a " + range + " address")
                .hasMessageContaining("allow_private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9", "11.0.0.1", "172.15.255.255", "172.32.0.1", "192.167.255.255", "100.63.255.255",
                "100.128.0.1", "169.253.1.1", "223.255.255.255", "2620:fe::fe", "2a00:1450::1", "64:ff9b::9.9.9.9"
            })
    void admitsPublicAddresses(String address) {
        assertThatCode(() -> new AddressPolicy(false).admit(InetAddress.getByName(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void admitsEverythingWhereTheLocationAllowsIt() {
        assertThatCode(() -> new AddressPolicy(true).admit(InetAddress.getByName("169.254.169.254")))
                .doesNotThrowAnyException();
    }
}
