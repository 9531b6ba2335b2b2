package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A check's probe is known and accepts the check's target and configuration.
 *
 * <p>Probes are closed after the last one is made, so that what they share is not set up anew for each.
 */
final class ProbeConfigs implements Rule {
    private static final Duration ANY_TIMEOUT = Duration.ofSeconds(1);

    private final KnownProbes probes;

    ProbeConfigs(KnownProbes probes) {
        this.probes = probes;
    }

    @Override
    public void check(Draft draft, Problems problems) {
        List<Probe> made = new ArrayList<>();
        draft.checks().forEach(check -> {
            Problems references = new Problems(List.of());
            complete(check.get("target"), references);
            check.get("config").children().flatMap(ProbeConfigs::scalars).forEach(item -> scalar(item, references));
            references.sorted().forEach(problems::add);
            if (references.isEmpty()) {
                check.text("probe").ifPresent(name -> probe(check, name, problems, made));
            }
        });
        made.forEach(Probe::close);
    }

    private void probe(Item check, String name, Problems problems, List<Probe> made) {
        if (probes.isForeign(name)) {
            return;
        }
        probes.find(name)
                .ifPresentOrElse(
                        factory -> accepts(factory, check, problems, made),
                        () -> problems.add(
                                check.get("probe"),
                                "is '" + name + "', which is not a probe",
                                Nearest.fix(name, probes.names())));
    }

    private static void accepts(ProbeFactory factory, Item check, Problems problems, List<Probe> made) {
        Item config = check.get("config");
        if (check.text("target").isEmpty()
                || (config.isPresent() && !config.node().isObject())) {
            return;
        }
        Map<String, Object> fields = References.standIns(config.node());
        String target = References.standIn(check.text("target").orElse(""));
        Duration timeout =
                check.duration("timeout").filter(Duration::isPositive).orElse(ANY_TIMEOUT);
        try {
            made.add(factory.create(new ProbeConfig(target, timeout, fields)));
        } catch (InvalidProbeConfigException e) {
            e.problems().forEach(p -> problems.add(check.get(p.field()), p.message(), p.fix()));
        } catch (RuntimeException | LinkageError e) {
            problems.add(
                    check.get("probe"),
                    "is '" + factory.name() + "', which cannot read this check: " + e,
                    "tell the probe's author");
        }
    }

    private static void scalar(Item item, Problems problems) {
        if (item.node().isNull()) {
            problems.add(item, "is empty", "write a value or remove the field");
        }
        complete(item, problems);
    }

    private static void complete(Item item, Problems problems) {
        if (item.text().filter(text -> !References.isComplete(text)).isPresent()) {
            problems.add(
                    item,
                    "holds a reference that is not complete: '" + item.text().orElse("") + "'",
                    "write ${env:NAME}, ${env:NAME:-default} or ${file:PATH}");
        }
    }

    private static Stream<Item> scalars(Item item) {
        return item.node().isContainerNode() ? item.children().flatMap(ProbeConfigs::scalars) : Stream.of(item);
    }
}
