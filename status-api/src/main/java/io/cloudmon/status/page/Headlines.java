package io.cloudmon.status.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in one sentence how a set of components is. */
@ApplicationScoped
class Headlines {
    private final Texts texts;
    private final Moments moments;

    Headlines(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /** The headline of a page. */
    Headline of(List<Component> components, Instant now) {
        return new Headline(
                worst(components), sentence(components), measured(components, now), affected(components, now));
    }

    /** Only the sentence. */
    String sentence(List<Component> components) {
        Map<State, Integer> counts = components.stream()
                .collect(groupingBy(Component::state, collectingAndThen(counting(), Math::toIntExact)));
        int total = components.size();
        int good = counts.getOrDefault(State.GOOD, 0);
        int degraded = counts.getOrDefault(State.DEGRADED, 0);
        int bad = counts.getOrDefault(State.BAD, 0);
        int unknown = counts.getOrDefault(State.UNKNOWN, 0);
        if (total == 0) {
            return texts.nothingConfigured();
        }
        if (unknown == total) {
            return texts.nothingMeasured();
        }
        String without = unknown == 0 ? "" : texts.alsoUnknown(unknown);
        if (bad > 0) {
            return texts.failing(bad, total) + (degraded == 0 ? "" : texts.alsoDegraded(degraded)) + without;
        }
        if (degraded > 0) {
            return texts.degraded(degraded, total) + without;
        }
        return unknown == 0 ? texts.allGood(total) : texts.someGood(good, total) + without;
    }

    static State worst(List<Component> components) {
        return components.stream().map(Component::state).reduce(State::worse).orElse(State.UNKNOWN);
    }

    private @Nullable Moment measured(List<Component> components, Instant now) {
        return components.stream()
                .map(Component::evaluatedUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(newest -> moments.ago(newest, now))
                .orElse(null);
    }

    private List<Headline.Affected> affected(List<Component> components, Instant now) {
        return components.stream()
                .filter(component -> component.state() == State.BAD || component.state() == State.DEGRADED)
                .sorted(comparing(Component::state, reverseOrder()))
                .map(component -> affected(component, now))
                .toList();
    }

    private Headline.Affected affected(Component component, Instant now) {
        Instant since = component.since();
        return new Headline.Affected(
                component.id(),
                component.providerName() + " " + component.name(),
                component.state(),
                since == null ? null : moments.since(since, now));
    }
}
