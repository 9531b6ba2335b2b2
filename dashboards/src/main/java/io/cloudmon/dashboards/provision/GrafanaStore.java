package io.cloudmon.dashboards.provision;

import java.util.List;
import java.util.Optional;

/** The objects of one kind in Grafana. */
sealed interface GrafanaStore permits FolderStore, DataSourceStore, DashboardStore {

    Kind kind();

    /** The object of a uid, as far as we decide it. */
    Optional<Live> find(String uid);

    void create(Resource wanted);

    /** Replaces an object; refused when it is no longer the one that was found. */
    void update(Resource wanted, Live live);

    /** All objects of the kind that carry our mark. */
    List<Found> managed();

    void remove(String uid);

    /** An object that carries our mark. */
    record Found(String uid, String title) {}
}
