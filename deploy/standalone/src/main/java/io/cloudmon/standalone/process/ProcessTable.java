package io.cloudmon.standalone.process;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.PropertyFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts' processes, on disk, so that {@code status} and the launcher after a crash find them. */
public final class ProcessTable {
    private final PropertyFile file;
    private final Map<String, ProcessEntry> entries = new LinkedHashMap<>();

    /** Opens the table of a data directory with what the last launcher left there. */
    public ProcessTable(DataDirectory data) {
        this.file = new PropertyFile(data.processes());
        file.read().forEach((name, text) -> ProcessEntry.parse(text).ifPresent(entry -> entries.put(name, entry)));
    }

    /** Part name to process. */
    public synchronized Map<String, ProcessEntry> entries() {
        return Map.copyOf(entries);
    }

    /** Notes the process of a part. */
    public synchronized void put(String part, ProcessEntry entry) {
        entries.put(part, entry);
        save();
    }

    /** Forgets all of them. */
    public synchronized void clear() {
        entries.clear();
        save();
    }

    private void save() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, entry) -> texts.put(name, entry.text()));
        file.write(texts);
    }
}
