package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudmon.ingest.catalogue.Slo.Degraded;
import io.cloudmon.ingest.catalogue.Slo.Unknown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a catalogue of a draft without problems and fills in the defaults. */
final class Assembly {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int PER_CENT = 2;

    private final List<String> locations;
    private final List<String> components;

    private Assembly(Draft draft) {
        locations = draft.locations().map(item -> text(item, "id")).toList();
        components = draft.components().map(item -> text(item, "id")).toList();
    }

    static Catalogue of(Draft draft) {
        Assembly assembly = new Assembly(draft);
        return new Catalogue(
                draft.providers().map(Assembly::provider).toList(),
                draft.locations().map(Assembly::location).toList(),
                draft.components().map(assembly::component).toList(),
                draft.slos().map(assembly::slo).toList(),
                HealthAssembly.of(draft));
    }

    private static Provider provider(Item item) {
        return new Provider(
                text(item, "id"),
                text(item, "name"),
                item.text("url").orElse(null),
                item.list("regions").map(Assembly::region).toList());
    }

    private static Region region(Item item) {
        return new Region(
                text(item, "id"),
                text(item, "name"),
                ZoneId.of(item.text("zone").orElse("Etc/UTC")));
    }

    private static Location location(Item item) {
        return new Location(
                text(item, "id"),
                text(item, "name"),
                item.text("country").orElse(null),
                item.get("allow_private").node().asBoolean(false));
    }

    private Component component(Item item) {
        String id = text(item, "id");
        return new Component(
                id,
                text(item, "provider"),
                text(item, "region"),
                text(item, "name"),
                text(item, "type"),
                text(item, "category"),
                item.list("checks").map(check -> check(id, check)).toList());
    }

    private Check check(String component, Item item) {
        List<String> own = texts(item.list("locations"));
        List<String> from = own.isEmpty() ? locations : own;
        return new Check(
                item.get("id").place(),
                text(item, "id"),
                component,
                item.text("name").orElse(text(item, "id")),
                text(item, "probe"),
                text(item, "target"),
                duration(item, "interval"),
                duration(item, "timeout"),
                item.integer("attempts").orElse(1),
                item.duration("degraded_above").orElse(null),
                constant(Check.Effect.class, item, "effect", Check.Effect.OUTAGE),
                from,
                quorum(item.get("quorum"), from.size()),
                item.get("config").isPresent() ? fields(item.get("config")) : Map.of());
    }

    private static Quorum quorum(Item item, int locations) {
        Quorum standard = Quorum.standard(locations);
        return new Quorum(
                item.integer("reporting").orElse(standard.reporting()),
                item.integer("failing").orElse(standard.failing()));
    }

    private Slo slo(Item item) {
        BigDecimal percent = item.get("objective").node().decimalValue();
        return new Slo(
                text(item, "id"),
                components.stream().filter(matches(item)).toList(),
                percent.movePointLeft(PER_CENT),
                constant(Degraded.class, item, "degraded", Degraded.GOOD),
                constant(Unknown.class, item, "unknown", Unknown.EXCLUDE),
                item.list("windows")
                        .flatMap(window -> SloWindows.window(window).stream())
                        .toList(),
                SloTerms.method(item),
                SloTerms.serviceHours(item),
                SloTerms.credits(item));
    }

    private static Predicate<String> matches(Item slo) {
        List<IdPattern> patterns =
                texts(slo.list("components")).stream().map(IdPattern::new).toList();
        return id -> patterns.stream().anyMatch(pattern -> pattern.matches(id));
    }

    private static Map<String, Object> fields(Item item) {
        return JSON.convertValue(item.node(), FIELDS);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Item item, String name, E absent) {
        return item.text(name).map(text -> Words.constant(type, text)).orElse(absent);
    }

    private static List<String> texts(Stream<Item> items) {
        return items.flatMap(item -> item.text().stream()).toList();
    }

    private static String text(Item item, String name) {
        return required(item.text(name), item, name);
    }

    private static Duration duration(Item item, String name) {
        return required(item.duration(name), item, name);
    }

    private static <T> T required(Optional<T> value, Item item, String name) {
        return value.orElseThrow(() -> new IllegalStateException(
                "validation let pass " + item.get(name).place()));
    }
}
