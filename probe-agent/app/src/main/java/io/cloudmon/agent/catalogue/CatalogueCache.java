package io.cloudmon.agent.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The last good catalogue on disk, with which an agent starts while Kafka is away. Replaced by an atomic rename, so that
 * a crash leaves the old one or the new one.
 */
final class CatalogueCache {
    private static final Logger LOG = Logger.getLogger(CatalogueCache.class);

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    CatalogueCache(Path directory) {
        this.file = directory.resolve("catalogue.json");
    }

    /** The file's shape. */
    private record Content(String digest, Map<String, String> entries) {}

    /** The cached catalogue; empty when there is none that can be read. */
    Optional<Publication> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Content content = json.readValue(file.toFile(), Content.class);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            content.entries().forEach((key, value) -> entries.put(key, value.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new Publication(content.digest(), entries));
        } catch (IOException e) {
            LOG.errorf("cached catalogue not used: file=%s why=\"%s\"", file, e.getMessage());
            return Optional.empty();
        }
    }

    void save(Publication publication) {
        Map<String, String> entries = new LinkedHashMap<>();
        publication.entries().forEach((key, value) -> entries.put(key, new String(value, StandardCharsets.UTF_8)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling("catalogue.json.new");
            writeDurably(fresh, json.writeValueAsBytes(new Content(publication.digest(), entries)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        } catch (IOException e) {
            LOG.errorf(
                    "catalogue not cached, a start without Kafka would use an older one: file=%s why=\"%s\"", file, e);
        }
    }

    private static void writeDurably(Path path, byte[] bytes) throws IOException {
        Files.write(path, bytes);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
