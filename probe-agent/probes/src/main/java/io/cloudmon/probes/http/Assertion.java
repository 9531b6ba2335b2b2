package io.cloudmon.probes.http;

import com.google.re2j.Pattern;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import io.cloudmon.probes.net.Texts;
import java.util.List;

/** Something that a check demands of an answer besides its status. */
sealed interface Assertion {

    /**
     * Whether the answer is as demanded.
     *
     * @param seen what was seen, for a person
     */
    record Verdict(boolean ok, String seen) {}

    /** The assertion's name: its path below {@code assert}. */
    String id();

    Verdict check(Answer answer);

    /** Whether the body has to be read for it. */
    default boolean needsBody() {
        return true;
    }

    /** The body contains a text. */
    record BodyContains(String id, String text) implements Assertion {
        @Override
        public Verdict check(Answer answer) {
            return found(answer.body().text().contains(text), true, answer.body());
        }
    }

    /** A pattern is found in the body, or is not, as wanted. */
    record BodyMatches(String id, Pattern pattern, boolean wanted) implements Assertion {
        @Override
        public Verdict check(Answer answer) {
            return found(pattern.matcher(answer.body().text()).find(), wanted, answer.body());
        }
    }

    /** A pattern is found in a header; if the header is repeated, in one of its values. */
    record HeaderMatches(String id, String name, Pattern pattern) implements Assertion {
        @Override
        public Verdict check(Answer answer) {
            List<String> values = answer.headers().getAll(name);
            boolean ok =
                    values.stream().anyMatch(value -> pattern.matcher(value).find());
            return new Verdict(ok, values.isEmpty() ? "no such header" : Texts.excerpt(String.join(", ", values)));
        }

        @Override
        public boolean needsBody() {
            return false;
        }
    }

    /** A JSONPath leads to a value; if it can lead to several, each of them. */
    record JsonEquals(String id, JsonPath path, String expected) implements Assertion {
        @Override
        public Verdict check(Answer answer) {
            try {
                Object found = answer.body().json().read(path);
                return JsonValues.compare(found, path.isDefinite(), expected);
            } catch (InvalidJsonException e) {
                return new Verdict(false, "not valid JSON in " + answer.body().extent());
            } catch (PathNotFoundException e) {
                return new Verdict(false, "nothing at this path");
            } catch (JsonPathException e) {
                return new Verdict(false, Texts.excerpt(String.valueOf(e.getMessage())));
            }
        }
    }

    private static Verdict found(boolean found, boolean wanted, Body body) {
        return new Verdict(found == wanted, (found ? "found in " : "not found in ") + body.extent());
    }
}
