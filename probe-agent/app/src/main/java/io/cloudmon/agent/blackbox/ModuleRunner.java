package io.cloudmon.agent.blackbox;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.agent.run.SingleRun;
import io.cloudmon.agent.run.UnusableCheckException;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Runs modules against the targets of requests.
 *
 * <p>One prepared check per module stays open: it proves the module at start and keeps what its probes share warm.
 */
final class ModuleRunner implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ModuleRunner.class);
    private static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(false);
    private static final String SAMPLE_TARGET = "sample.invalid:80";

    private final Map<String, ProbeModule> usable = new LinkedHashMap<>();
    private final Map<String, String> unusable = new LinkedHashMap<>();
    private final List<RunnableCheck> samples = new ArrayList<>();
    private final CheckPreparation preparation;
    private final SingleRun once;
    private final Semaphore permits;

    private ModuleRunner(CheckPreparation preparation, SingleRun once, int maxConcurrentRuns) {
        this.preparation = preparation;
        this.once = once;
        this.permits = new Semaphore(maxConcurrentRuns);
    }

    static ModuleRunner open(
            ModuleFile file, CheckPreparation preparation, AgentIdentity agent, Clock clock, int maxConcurrentRuns) {
        ModuleRunner runner = new ModuleRunner(preparation, new SingleRun(agent, clock), maxConcurrentRuns);
        runner.unusable.putAll(file.unusable());
        file.usable().values().forEach(runner::prove);
        runner.unusable.values().forEach(why -> LOG.errorf("blackbox module not used: %s", why));
        LOG.infof("blackbox modules: names=%s", runner.usable.keySet());
        return runner;
    }

    Answer probe(String name, String target, Duration limit, AddressPolicy policy) throws InterruptedException {
        ProbeModule module = usable.get(name);
        if (module == null) {
            return new Answer.BadRequest(unusable.getOrDefault(
                    name, "module '" + name + "' is unknown; use one of " + String.join(", ", usable.keySet())));
        }
        if (target.isBlank() || target.contains("${")) {
            return new Answer.BadRequest("target is '" + target + "'; name what to probe, without references");
        }
        if (!permits.tryAcquire()) {
            return new Answer.Busy();
        }
        try {
            return run(module, target, limit, policy);
        } finally {
            permits.release();
        }
    }

    private Answer run(ProbeModule module, String target, Duration limit, AddressPolicy policy)
            throws InterruptedException {
        try {
            RunnableCheck check = preparation.prepare(module.entry(target, limit), policy);
            try {
                return answer(module, once.run(check));
            } finally {
                check.close();
            }
        } catch (UnusableCheckException e) {
            return new Answer.BadRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Answer answer(ProbeModule module, List<CheckResult> attempts) {
        if (attempts.isEmpty()) {
            return new Answer.Busy();
        }
        CheckResult result = attempts.getLast();
        boolean refused = result.reason() == Reason.SETUP && result.blame() == Blame.AGENT;
        return refused
                ? new Answer.Refused(String.valueOf(result.detail()))
                : new Answer.Metrics(BlackboxText.of(module, result));
    }

    private void prove(ProbeModule module) {
        try {
            samples.add(preparation.prepare(module.entry(SAMPLE_TARGET, module.timeout()), PUBLIC_ONLY));
            usable.put(module.name(), module);
        } catch (UnusableCheckException e) {
            unusable.put(module.name(), "module '" + module.name() + "': " + e.getMessage());
        }
    }

    @Override
    public void close() {
        once.close();
        samples.forEach(RunnableCheck::close);
    }
}
