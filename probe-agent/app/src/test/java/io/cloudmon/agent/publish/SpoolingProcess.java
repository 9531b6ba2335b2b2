package io.cloudmon.agent.publish;

import io.cloudmon.agent.testing.Results;
import io.cloudmon.wire.CheckResultCodec;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/** A process that spools results without end and says after each commit how many are safe, until somebody kills it. */
final class SpoolingProcess {
    private static final Instant BEGIN = Instant.parse("2026-01-31T12:00:00Z");

    private SpoolingProcess() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Spool spool = SpoolFile.open(Path.of(arguments[0]), BEGIN);
        for (long number = 1; ; number++) {
            Instant slot = BEGIN.plusSeconds(number);
            spool.append(slot, CheckResultCodec.encode(Results.success("a", number, slot)));
            spool.commit();
            out.println(number);
        }
    }
}
