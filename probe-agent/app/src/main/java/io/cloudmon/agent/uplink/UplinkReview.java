package io.cloudmon.agent.uplink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks at control targets before a target is blamed, when several fail in the same moment.
 *
 * <p>What needs no look goes on at once, on the caller's thread, unless an earlier result of its check still waits for
 * one: results of a check keep their order. Thread-safe.
 */
public final class UplinkReview {
    private static final Logger LOG = Logger.getLogger(UplinkReview.class);

    private final ControlTargets controls;
    private final Evidence evidence = new Evidence();
    private final Clock clock;
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    UplinkReview(ControlTargets controls, Clock clock) {
        this.controls = controls;
        this.clock = clock;
    }

    /** A review without control targets, which never finds anything. */
    public static UplinkReview off() {
        return new UplinkReview(new ControlTargets(List.of(), Duration.ZERO, Clock.systemUTC()), Clock.systemUTC());
    }

    /**
     * Reviews one attempt.
     *
     * @param target what the check contacts, as it is written
     * @param begun when the attempt began
     * @param then called once, with what is wrong on this side
     */
    public void review(String checkId, String target, Contact contact, Instant begun, Consumer<Fault> then) {
        boolean doubtful = !controls.isEmpty() && doubtful(TargetHost.of(target), contact, begun);
        if (!doubtful && !waiting.containsKey(checkId)) {
            then.accept(Fault.NONE);
            return;
        }
        CompletableFuture<Fault> fault = doubtful ? lookedUp(contact) : CompletableFuture.completedFuture(Fault.NONE);
        CompletableFuture<Void> mine = Objects.requireNonNull(waiting.compute(checkId, (id, earlier) -> {
            CompletableFuture<Fault> ready =
                    earlier == null ? fault : earlier.thenCombine(fault, (published, found) -> found);
            return ready.thenAccept(then);
        }));
        mine.whenComplete((published, failed) -> waiting.remove(checkId, mine));
    }

    /** Waits until nothing is under review; gives up when the limit passes. */
    public void awaitIdle(Duration limit) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(waiting.values().toArray(CompletableFuture[]::new));
        try {
            all.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException e) {
            LOG.warn("results that waited for control targets may be lost");
        }
    }

    private boolean doubtful(String host, Contact contact, Instant begun) {
        return switch (contact) {
            case MADE -> {
                evidence.answered(host, clock.instant());
                yield false;
            }
            case NO_NAME, NONE -> evidence.failed(host, begun, clock.instant());
            case UNKNOWN -> false;
        };
    }

    private CompletableFuture<Fault> lookedUp(Contact contact) {
        CompletableFuture<Fault> fault = new CompletableFuture<>();
        Thread.ofVirtual().name("uplink").start(() -> fault.complete(look(contact)));
        return fault;
    }

    private Fault look(Contact contact) {
        try {
            Fault seen = controls.look();
            return seen == Fault.RESOLVER && contact != Contact.NO_NAME ? Fault.NONE : seen;
        } catch (RuntimeException e) {
            LOG.error("control targets could not be asked; the target is blamed", e);
            return Fault.NONE;
        }
    }
}
