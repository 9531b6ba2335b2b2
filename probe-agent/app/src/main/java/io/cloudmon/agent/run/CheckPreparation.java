package io.cloudmon.agent.run;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.reference.UnresolvedReferenceException;
import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.wire.CheckEntry;
import java.util.List;
import java.util.stream.Stream;

/** Makes definitions runnable: resolves references, makes the probe. Thread-safe. */
public final class CheckPreparation {
    private final ProbeSets probes;
    private final References references;

    public CheckPreparation(ProbeSets probes, References references) {
        this.probes = probes;
        this.references = references;
    }

    /** @throws UnusableCheckException with every problem found; never with the value of a reference in its text */
    public RunnableCheck prepare(CheckEntry entry, AddressPolicy policy) throws UnusableCheckException {
        List<Problem> timing = TimingRules.problems(entry);
        ProbeFactory factory = probes.named(entry.probe())
                .orElseThrow(() -> unusable(
                        timing,
                        new Problem(
                                "probe",
                                "is '" + entry.probe() + "'",
                                "use one of " + String.join(", ", probes.names()))));
        if (!timing.isEmpty()) {
            throw new UnusableCheckException(timing);
        }
        try {
            References.Resolved resolved = references.resolve(entry.target(), entry.config());
            return new RunnableCheck(entry, probe(factory, entry, resolved), policy, resolved.redactor());
        } catch (UnresolvedReferenceException e) {
            throw new UnusableCheckException(List.of(new Problem(e.reference(), e.problem(), e.fix())));
        }
    }

    private static Probe probe(ProbeFactory factory, CheckEntry entry, References.Resolved resolved)
            throws UnusableCheckException {
        try {
            return factory.create(new ProbeConfig(resolved.target(), entry.timeout(), resolved.config()));
        } catch (InvalidProbeConfigException e) {
            throw new UnusableCheckException(e.problems().stream()
                    .map(p -> new Problem(p.field(), resolved.redactor().redact(p.message()), p.fix()))
                    .toList());
        } catch (RuntimeException | LinkageError e) {
            throw new UnusableCheckException(List.of(new Problem(
                    "probe",
                    "is '" + entry.probe() + "', and its factory failed: "
                            + resolved.redactor().redact(e.toString()),
                    "tell the probe's author")));
        }
    }

    private static UnusableCheckException unusable(List<Problem> timing, Problem problem) {
        return new UnusableCheckException(
                Stream.concat(timing.stream(), Stream.of(problem)).toList());
    }
}
