package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeConfig;
import java.io.IOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * The data of a record, without its name and its time to live.
 *
 * @param canonical the wire form by which values compare; names in it are lower case (RFC 4034)
 * @param text as a zone file writes it
 */
record Value(String canonical, String text) {

    static Value of(Record record) {
        return new Value(HexFormat.of().formatHex(record.rdataToWireCanonical()), record.rdataToString());
    }

    /** The answer's values of the type asked for; what leads there, such as a CNAME, is left out. */
    static Set<Value> in(Message answer, Question question) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == question.type())
                .map(Value::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Reads a field of values, each as in a zone file; names are absolute with or without the last dot. */
    static Set<Value> read(ProbeConfig config, String field, Question question) {
        Set<Value> values = new LinkedHashSet<>();
        for (String text : config.strings(field)) {
            try {
                values.add(of(Record.fromString(question.name(), question.type(), DClass.IN, 0, text, Name.root)));
            } catch (IOException | IllegalArgumentException e) {
                config.problem(
                        field,
                        "is '" + text + "', which is not the data of such a record: " + e.getMessage(),
                        "write it as in a zone file");
            }
        }
        return values;
    }

    /** All of them in one line, in order of their text. */
    static String join(Collection<Value> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(Value::text).sorted().collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value && canonical.equals(value.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }
}
