package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.dashboards.grafana.FolderApi;
import io.cloudmon.dashboards.grafana.FolderApi.Folder;
import io.cloudmon.dashboards.grafana.FolderApi.FolderUpdate;
import io.cloudmon.dashboards.grafana.FolderApi.NewFolder;
import io.cloudmon.dashboards.grafana.GrafanaException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Folders. They carry no mark and take all they hold with them, so none is ever removed. */
@Singleton
final class FolderStore implements GrafanaStore {
    private final FolderApi folders;

    FolderStore(@RestClient FolderApi folders) {
        this.folders = folders;
    }

    /** What we decide of a folder. */
    static ObjectNode content(String title) {
        return JsonNodeFactory.instance.objectNode().put("title", title);
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public Optional<Live> find(String uid) {
        try {
            Folder folder = folders.get(uid);
            ObjectNode content = content(folder.title());
            return Optional.of(new Live(content, content, folder.version()));
        } catch (GrafanaException.NotFound absent) {
            return Optional.empty();
        }
    }

    @Override
    public void create(Resource wanted) {
        folders.create(new NewFolder(wanted.uid(), wanted.title()));
    }

    @Override
    public void update(Resource wanted, Live live) {
        folders.update(wanted.uid(), new FolderUpdate(wanted.title(), live.version()));
    }

    @Override
    public List<Found> managed() {
        return List.of();
    }

    @Override
    public void remove(String uid) {
        throw new IllegalArgumentException("folder " + uid + " must not be removed: it takes its dashboards along");
    }
}
