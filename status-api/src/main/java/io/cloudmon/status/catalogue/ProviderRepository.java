package io.cloudmon.status.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads providers with their regions. */
@ApplicationScoped
class ProviderRepository {
    private final Jdbi jdbi;

    ProviderRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All providers in the catalogue's order. */
    List<Provider> all() {
        return jdbi.withHandle(handle -> {
            Map<String, List<Region>> regions = regions(handle);
            return providers(handle).stream()
                    .map(row -> new Provider(row.id, row.name, row.url, regions.getOrDefault(row.id, List.of())))
                    .toList();
        });
    }

    private static List<ProviderRow> providers(Handle handle) {
        return handle.createQuery("SELECT id, name, url FROM measurement_api.provider ORDER BY position, id")
                .map(ConstructorMapper.of(ProviderRow.class))
                .list();
    }

    private static Map<String, List<Region>> regions(Handle handle) {
        return handle
                .createQuery("SELECT provider_id, id, name, zone FROM measurement_api.region ORDER BY position, id")
                .map(ConstructorMapper.of(RegionRow.class))
                .stream()
                .collect(groupingBy(
                        RegionRow::providerId, mapping(row -> new Region(row.id, row.name, row.zone), toList())));
    }

    record ProviderRow(String id, String name, @Nullable String url) {}

    record RegionRow(String providerId, String id, String name, String zone) {}
}
