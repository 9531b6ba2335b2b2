package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.dashboards.grafana.DataSourceApi;
import io.cloudmon.dashboards.grafana.GrafanaException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Data sources. Their password can be written but not read: only whether one is set is compared. */
@Singleton
final class DataSourceStore implements GrafanaStore {
    /** What we decide of a data source, beside whether its password is set. */
    private static final List<String> FIELDS = List.of("name", "type", "access", "url", "user", "jsonData");

    private static final String PASSWORD = "password";

    private final DataSourceApi dataSources;
    private final ReadPassword password;

    DataSourceStore(@RestClient DataSourceApi dataSources, ReadPassword password) {
        this.dataSources = dataSources;
        this.password = password;
    }

    @Override
    public Kind kind() {
        return Kind.DATA_SOURCE;
    }

    @Override
    public Optional<Live> find(String uid) {
        try {
            ObjectNode raw = dataSources.get(uid);
            return Optional.of(new Live(content(raw), raw, raw.path("version").asLong()));
        } catch (GrafanaException.NotFound absent) {
            return Optional.empty();
        }
    }

    @Override
    public void create(Resource wanted) {
        dataSources.create(body(wanted));
    }

    @Override
    public void update(Resource wanted, Live live) {
        ObjectNode body = body(wanted);
        body.put("version", live.version());
        body.put("isDefault", live.raw().path("isDefault").asBoolean());
        dataSources.update(wanted.uid(), body);
    }

    @Override
    public List<Found> managed() {
        return dataSources.list().stream()
                .filter(source -> Managed.OWNER.equals(
                        source.path("jsonData").path(Managed.FIELD).asText()))
                .map(source -> new Found(
                        source.path("uid").asText(), source.path("name").asText()))
                .toList();
    }

    @Override
    public void remove(String uid) {
        dataSources.delete(uid);
    }

    private static ObjectNode content(ObjectNode raw) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach(field -> content.set(field, raw.path(field).deepCopy()));
        content.put(
                PasswordState.FIELD,
                PasswordState.text(raw.path("secureJsonFields").path(PASSWORD).asBoolean()));
        return content;
    }

    private ObjectNode body(Resource wanted) {
        ObjectNode body = wanted.content().deepCopy();
        body.remove(PasswordState.FIELD);
        body.put("uid", wanted.uid());
        body.putObject("secureJsonData").put(PASSWORD, password.value());
        return body;
    }
}
