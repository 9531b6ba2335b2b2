package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads OpenSLO v1 documents as the catalogue's own SLOs; what cannot be honoured is a problem and never left out. */
final class OpenSlo {
    /** The schema's resource. */
    static final String RESOURCE = "/schema/openslo-v1.schema.json";

    private static final String VERSION = "openslo/v1";
    private static final Set<String> KINDS =
            Set.of("SLO", "SLI", "Service", "DataSource", "AlertPolicy", "AlertCondition");

    private final Map<String, JsonShape> shapes = new HashMap<>();

    OpenSlo() {
        KINDS.forEach(kind -> shapes.put(kind, JsonShape.ofKind(RESOURCE, kind)));
    }

    /** Whether a document is OpenSLO's, of whatever version. */
    static boolean isOne(SourceFile document) {
        return Item.root(document)
                .text("apiVersion")
                .filter(version -> version.startsWith("openslo/"))
                .isPresent();
    }

    /** Translates OpenSLO documents and leaves the others as they are. */
    List<SourceFile> translate(List<SourceFile> documents, Problems problems) {
        List<Item> known = documents.stream()
                .filter(OpenSlo::isOne)
                .map(Item::root)
                .filter(item -> isKnown(item, problems))
                .toList();
        OpenSloObjects objects = new OpenSloObjects(known, problems);
        OpenSloAlerts alerts = new OpenSloAlerts(objects, shapes, problems);
        alerts.checkAll();
        OpenSloTranslation translation =
                new OpenSloTranslation(objects, new OpenSloIndicators(objects, problems), alerts, problems);
        return Stream.concat(
                        documents.stream().filter(document -> !isOne(document)),
                        objects.all("SLO").flatMap(slo -> translation.translate(slo).stream()))
                .toList();
    }

    /** Reports what is no OpenSLO that CloudMon understands; a shape that is wrong is reported and read as far as it goes. */
    private boolean isKnown(Item document, Problems problems) {
        String version = document.text("apiVersion").orElse("");
        if (!version.equals(VERSION)) {
            problems.add(document.get("apiVersion"), "is '" + version + "'", "write " + VERSION);
            return false;
        }
        String kind = document.text("kind").orElse("");
        JsonShape shape = shapes.get(kind);
        if (shape == null) {
            String fix = kind.equals("AlertNotificationTarget")
                    ? "remove it: who is told is decided by those who read the alerts"
                    : Nearest.fix(kind, KINDS);
            problems.add(document.get("kind"), "is '" + kind + "', which CloudMon does not read", fix);
            return false;
        }
        shape.check(document, problems);
        return true;
    }
}
