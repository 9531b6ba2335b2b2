package io.cloudmon.agent.testing;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.reference.Redactor;
import io.cloudmon.agent.reference.ReferenceSource;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.probe.Probe;
import java.util.Map;

/** Runnable checks for tests, with the scripted probe and a made-up environment. */
public final class Prepare {

    private Prepare() {}

    public static CheckPreparation preparation(Map<String, String> environment) {
        ProbeSets probes = new ProbeSets(Map.of("scripted", new ScriptedProbes()), 0);
        return new CheckPreparation(probes, new References(source(environment)));
    }

    public static ReferenceSource source(Map<String, String> environment) {
        return new ReferenceSource() {
            @Override
            public String variable(String name) {
                return environment.get(name);
            }

            @Override
            public String file(String path) {
                throw new UnsupportedOperationException("no files here");
            }
        };
    }

    public static RunnableCheck runnable(Checks check, Probe probe) {
        return new RunnableCheck(check.entry(), probe, new AddressPolicy(false), Redactor.NONE);
    }
}
