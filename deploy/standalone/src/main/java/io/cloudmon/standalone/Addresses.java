package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.instance.InternalPorts.Port;
import io.cloudmon.standalone.instance.PublicAddress;

/**
 * Where the launcher asks the applications how they are.
 *
 * @param ports the internal ones
 * @param page the public one
 */
record Addresses(InternalPorts ports, PublicAddress page) {

    String probeAgent() {
        return "http://127.0.0.1:" + ports.of(Port.PROBE_AGENT);
    }

    String eventIngest() {
        return "http://127.0.0.1:" + ports.of(Port.EVENT_INGEST);
    }

    int sampleTarget() {
        return ports.of(Port.SAMPLE_HTTP);
    }

    String statusApi() {
        return page.localUrl();
    }
}
