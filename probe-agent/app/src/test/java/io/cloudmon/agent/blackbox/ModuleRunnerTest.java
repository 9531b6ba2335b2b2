package io.cloudmon.agent.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.blackbox.ProbeModule.TlsDemand;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.agent.testing.Results;
import io.cloudmon.agent.testing.ScriptedProbes;
import io.cloudmon.agent.testing.StallableTarget;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ModuleRunnerTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void refusesAddressesThatTheLocationDoesNotAllow() throws Exception {
        try (ModuleRunner runner = runner(2)) {
            assertThat(runner.probe("scripted", "loopback", LIMIT, new AddressPolicy(false)))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.why())
                                    .contains("is a loopback address, which this location does not allow"));
            assertThat(runner.probe("scripted", "loopback", LIMIT, new AddressPolicy(true)))
                    .isInstanceOf(Answer.Metrics.class);
        }
    }

    @Test
    void runsNoMoreAtOnceThanAllowed() throws Exception {
        try (StallableTarget target = new StallableTarget();
                ModuleRunner runner = runner(1);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            target.stall(true);
            var first = CompletableFuture.supplyAsync(() -> probe(runner, "connect:" + target.port()), threads);

            Awaitility.await().until(() -> probe(runner, "ok") instanceof Answer.Busy);
            assertThat(first.get())
                    .isInstanceOfSatisfying(
                            Answer.Metrics.class,
                            metrics -> assertThat(metrics.text()).contains("probe_success 0.0"));
            assertThat(probe(runner, "ok")).isInstanceOf(Answer.Metrics.class);
        }
    }

    private static Answer probe(ModuleRunner runner, String target) {
        try {
            return runner.probe("scripted", target, Duration.ofSeconds(2), new AddressPolicy(true));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ModuleRunner runner(int atOnce) {
        ProbeModule module = new ProbeModule("scripted", "scripted", LIMIT, Map.of(), TlsDemand.ANY);
        ModuleFile file = new ModuleFile(Map.of("scripted", module), Map.of());
        ProbeSets probes = new ProbeSets(Map.of("scripted", new Lenient()), List.of());
        CheckPreparation preparation = new CheckPreparation(probes, new References(Prepare.source(Map.of())));
        return ModuleRunner.open(file, preparation, Results.AGENT, Clock.systemUTC(), atOnce);
    }

    /** The scripted probe, which also takes the target with which modules are proved. */
    private static final class Lenient implements ProbeFactory {
        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Probe create(ProbeConfig config) {
            return config.target().startsWith("sample.invalid")
                    ? context -> Reading.success().build()
                    : new ScriptedProbes().create(config);
        }
    }
}
