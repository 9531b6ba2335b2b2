package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.instance.InternalPorts.Port;
import io.cloudmon.standalone.sampletarget.SampleCatalogue;
import io.cloudmon.standalone.sampletarget.SampleCertificates;
import io.cloudmon.standalone.sampletarget.SampleTarget;
import io.cloudmon.standalone.sampletarget.SwitchedTarget;
import io.cloudmon.standalone.sampletarget.TargetPorts;
import java.nio.file.Path;
import java.time.Clock;

/** The sample that ships with the launcher: a target and the catalogue that checks it. */
record SampleSetup(DataDirectory data, InternalPorts ports) {

    Path catalogue() {
        return new SampleCatalogue(data.sampleCatalogue()).extract();
    }

    SampleCertificates certificates() {
        return new SampleCertificates(data.certificates());
    }

    SwitchedTarget target() {
        TargetPorts listening = new TargetPorts(
                ports.of(Port.SAMPLE_HTTP),
                ports.of(Port.SAMPLE_TLS),
                ports.of(Port.SAMPLE_EXPIRED),
                ports.of(Port.SAMPLE_TCP));
        return new SwitchedTarget(
                data.targetStopped(),
                () -> SampleTarget.start(listening, certificates().create(), Clock.systemUTC()));
    }
}
