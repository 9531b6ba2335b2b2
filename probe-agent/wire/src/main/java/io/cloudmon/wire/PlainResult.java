package io.cloudmon.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cloudmon.wire.WireResult.WireAssertion;
import io.cloudmon.wire.WireResult.WireClock;
import io.cloudmon.wire.WireResult.WireHttp;
import io.cloudmon.wire.WireResult.WirePhases;
import io.cloudmon.wire.WireResult.WireTls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads results token by token, as agents write them, without data binding's detours.
 *
 * <p>Whatever is not as expected (another type, null, a field twice, steps, no JSON at all) makes it give up, and data
 * binding reads the result or finds the words for what is wrong. What both can read they read alike.
 */
final class PlainResult {
    private final JsonParser json;

    private PlainResult(JsonParser json) {
        this.json = json;
    }

    /** The result, or null where data binding has to read it. */
    static @Nullable WireResult parse(byte[] text) {
        try (JsonParser json = Json.MAPPER.getFactory().createParser(text)) {
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            Fields fields = object ? new PlainResult(json).object() : null;
            return fields == null || json.nextToken() != null ? null : result(fields);
        } catch (IOException | ClassCastException e) {
            return null;
        }
    }

    private static WireResult result(Fields f) throws IOException {
        Fields phases = f.fields("phases");
        Fields http = f.fields("http");
        Fields tls = f.fields("tls");
        Fields clock = f.fields("clock");
        return new WireResult(
                f.text("result_id"),
                f.text("check_id"),
                f.integer("check_version"),
                f.text("location"),
                f.text("agent_id"),
                f.text("agent_boot_id"),
                f.number("agent_seq"),
                f.text("scheduled_at"),
                f.text("started_at"),
                f.integer("attempt"),
                f.integer("attempts_max"),
                f.number("interval_us"),
                f.number("timeout_us"),
                f.text("outcome"),
                f.text("reason"),
                f.text("blame"),
                f.number("duration_us"),
                phases == null ? null : phases(phases),
                f.text("remote_ip"),
                http == null ? null : new WireHttp(http.integer("status"), http.text("version")),
                tls == null ? null : tls(tls),
                assertions(f.list("assertions")),
                f.absent("steps"),
                clock == null ? null : new WireClock(clock.number("offset_us"), clock.number("synced_age_s")),
                labels(f.fields("labels")),
                f.text("detail"));
    }

    private static WirePhases phases(Fields f) {
        return new WirePhases(
                f.number("dns_us"),
                f.number("connect_us"),
                f.number("tls_us"),
                f.number("send_us"),
                f.number("first_byte_us"),
                f.number("transfer_us"));
    }

    private static WireTls tls(Fields f) {
        return new WireTls(
                f.text("version"),
                f.text("cipher"),
                f.text("not_after"),
                f.text("chain_not_after"),
                f.text("fingerprint"),
                f.truth("verified"));
    }

    private static @Nullable List<WireAssertion> assertions(@Nullable List<Object> list) {
        if (list == null) {
            return null;
        }
        List<WireAssertion> assertions = new ArrayList<>(list.size());
        for (Object one : list) {
            Fields f = (Fields) one;
            assertions.add(new WireAssertion(f.text("id"), f.truth("ok"), f.text("detail")));
        }
        return assertions;
    }

    private static @Nullable Map<String, String> labels(@Nullable Fields f) {
        if (f == null) {
            return null;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        f.values.forEach((name, value) -> labels.put(name, (String) value));
        return labels;
    }

    private Fields object() throws IOException {
        Fields fields = new Fields(new HashMap<>(64));
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (fields.values.put(name, value(json.nextToken())) != null) {
                throw new NotPlainException();
            }
        }
        return fields;
    }

    private Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_NULL, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new NotPlainException();
        };
    }

    private List<Object> array() throws IOException {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values.add(value(token));
        }
        return values;
    }

    /** The members of an object; a member of another type than asked for is a ClassCastException. */
    private record Fields(Map<String, Object> values) {

        @Nullable
        String text(String name) {
            return (String) values.get(name);
        }

        @Nullable
        Long number(String name) {
            return (Long) values.get(name);
        }

        @Nullable
        Integer integer(String name) throws NotPlainException {
            Long number = number(name);
            if (number != null && number.intValue() != number) {
                throw new NotPlainException();
            }
            return number == null ? null : number.intValue();
        }

        @Nullable
        Boolean truth(String name) {
            return (Boolean) values.get(name);
        }

        @Nullable
        Fields fields(String name) {
            return (Fields) values.get(name);
        }

        @SuppressWarnings("unchecked")
        @Nullable
        List<Object> list(String name) {
            return (List<Object>) values.get(name);
        }

        <T> @Nullable T absent(String name) throws NotPlainException {
            if (values.containsKey(name)) {
                throw new NotPlainException();
            }
            return null;
        }
    }

    /** A result for data binding to read. */
    private static final class NotPlainException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
