package io.cloudmon.agent.catalogue;

import io.cloudmon.agent.run.TimingRules;
import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.LocationEntry;
import io.cloudmon.wire.MalformedMessageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Picks one location's checks out of a publication; an entry that cannot be read is left out alone. */
final class AssignmentReader {
    private static final Logger LOG = Logger.getLogger(AssignmentReader.class);

    private final String location;
    private final Map<String, CheckEntry> checks = new HashMap<>();
    private int refused;

    private AssignmentReader(String location) {
        this.location = location;
    }

    static Assignment read(Publication publication, String location) {
        return new AssignmentReader(location).read(publication);
    }

    private Assignment read(Publication publication) {
        publication.entries().forEach(this::add);
        Optional<LocationEntry> here = here(publication.entries().get(CatalogueCodec.LOCATION + location));
        boolean allowPrivate = here.map(LocationEntry::allowPrivate).orElse(false);
        return new Assignment(publication.digest(), here.isPresent(), allowPrivate, checks, refused);
    }

    private void add(String key, byte[] value) {
        if (!key.startsWith(CatalogueCodec.CHECK)) {
            return;
        }
        try {
            CheckEntry entry = CatalogueCodec.check(value);
            if (!key.equals(CatalogueCodec.CHECK + entry.id())) {
                throw new MalformedMessageException("id is '" + entry.id() + "'; the key says otherwise");
            }
            List<Problem> timing = TimingRules.problems(entry);
            if (!timing.isEmpty()) {
                throw new MalformedMessageException(
                        String.valueOf(new InvalidProbeConfigException(timing).getMessage()));
            }
            if (entry.locations().contains(location)) {
                checks.put(entry.id(), entry);
            }
        } catch (MalformedMessageException e) {
            refuse(key, e);
        }
    }

    private Optional<LocationEntry> here(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(CatalogueCodec.location(value));
        } catch (MalformedMessageException e) {
            refuse(CatalogueCodec.LOCATION + location, e);
            return Optional.empty();
        }
    }

    private void refuse(String key, MalformedMessageException why) {
        refused++;
        LOG.errorf("catalogue entry not used: key=%s why=\"%s\"", key, why.getMessage());
    }
}
