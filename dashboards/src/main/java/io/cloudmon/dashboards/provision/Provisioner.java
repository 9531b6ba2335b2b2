package io.cloudmon.dashboards.provision;

import io.cloudmon.dashboards.grafana.GrafanaException;
import io.cloudmon.dashboards.provision.Change.Create;
import io.cloudmon.dashboards.provision.Change.Remove;
import io.cloudmon.dashboards.provision.Change.Unchanged;
import io.cloudmon.dashboards.provision.Change.Update;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings Grafana to what it should be; doing it twice changes nothing more. */
@Singleton
public class Provisioner {
    private final Wanted wanted;
    private final Map<Kind, GrafanaStore> stores;
    private final JsonDiff diff = new JsonDiff();

    Provisioner(Wanted wanted, FolderStore folders, DataSourceStore dataSources, DashboardStore dashboards) {
        this.wanted = wanted;
        this.stores = List.<GrafanaStore>of(folders, dataSources, dashboards).stream()
                .collect(Collectors.toMap(GrafanaStore::kind, Function.identity()));
    }

    /** What has to happen, found by reading only. */
    public Plan plan() {
        List<Change> changes = new ArrayList<>();
        wanted.resources().forEach(resource -> changes.add(compare(resource)));
        changes.addAll(unwanted());
        return new Plan(changes);
    }

    /**
     * Makes and changes what has to be made and changed; removes nothing.
     *
     * @param done hears of each change once Grafana has it
     */
    public void apply(Plan plan, Consumer<Change> done) {
        for (Change change : plan.changes()) {
            if (!(change instanceof Remove)) {
                carryOut(change);
                done.accept(change);
            }
        }
    }

    /** Gives Grafana the data sources' password once more: it can be written but not compared. */
    public void renewPassword() {
        GrafanaStore store = store(Kind.DATA_SOURCE);
        for (Resource resource : wanted.resources()) {
            if (resource.kind() == Kind.DATA_SOURCE) {
                store.find(resource.uid()).ifPresent(live -> store.update(resource, live));
            }
        }
    }

    /** Removes the objects that carry our mark and are no longer wanted. */
    public void prune(Plan plan, Consumer<Change> done) {
        for (Change change : plan.changes()) {
            if (change instanceof Remove) {
                carryOut(change);
                done.accept(change);
            }
        }
    }

    private void carryOut(Change change) {
        GrafanaStore store = store(change.kind());
        try {
            switch (change) {
                case Create create -> store.create(create.wanted());
                case Update update -> store.update(update.wanted(), update.live());
                case Unchanged unchanged -> {}
                case Remove remove -> store.remove(remove.uid());
            }
        } catch (GrafanaException refused) {
            throw refused.about(change.kind() + " " + change.title() + " (" + change.uid() + ")");
        }
    }

    private Change compare(Resource resource) {
        Optional<Live> live = store(resource.kind()).find(resource.uid());
        if (live.isEmpty()) {
            return new Create(resource);
        }
        List<Difference> differences = diff.between(live.get().content(), resource.content());
        return differences.isEmpty()
                ? new Unchanged(resource.kind(), resource.uid(), resource.title())
                : new Update(resource, live.get(), differences);
    }

    private List<Remove> unwanted() {
        Set<String> keep = wanted.resources().stream().map(Resource::uid).collect(Collectors.toSet());
        List<Remove> removals = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            store(kind).managed().stream()
                    .filter(found -> !keep.contains(found.uid()))
                    .map(found -> new Remove(kind, found.uid(), found.title()))
                    .forEach(removals::addFirst);
        }
        return removals;
    }

    private GrafanaStore store(Kind kind) {
        GrafanaStore store = stores.get(kind);
        if (store == null) {
            throw new IllegalStateException("no store for " + kind);
        }
        return store;
    }
}
