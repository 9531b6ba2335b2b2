package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.ArrayList;
import java.util.List;

/** Parses one query to Graphite. Use each once. */
final class GraphiteParser {
    private static final String FIX = "check its brackets, commas and quotes";

    private final String text;
    private int at;

    private GraphiteParser(String text) {
        this.text = text;
    }

    static GraphiteQuery parse(String text) throws NotConvertible {
        GraphiteParser parser = new GraphiteParser(text);
        GraphiteQuery query = parser.query();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return query;
    }

    private GraphiteQuery query() throws NotConvertible {
        skipSpace();
        if (next() == '\'' || next() == '"') {
            return quoted(next());
        }
        String word = word();
        if (word.isEmpty()) {
            throw unexpected();
        }
        GraphiteQuery query =
                next() == '(' ? new GraphiteQuery.Call(word, arguments()) : new GraphiteQuery.Series(word);
        skipSpace();
        return query;
    }

    private List<GraphiteQuery> arguments() throws NotConvertible {
        List<GraphiteQuery> arguments = new ArrayList<>();
        do {
            at++;
            arguments.add(query());
        } while (next() == ',');
        if (next() != ')') {
            throw unexpected();
        }
        at++;
        return arguments;
    }

    private GraphiteQuery quoted(char quote) throws NotConvertible {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw unexpected();
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        skipSpace();
        return new GraphiteQuery.Text(value);
    }

    /** A name or a path; commas between braces belong to it. */
    private String word() {
        int start = at;
        for (int braces = 0; at < text.length(); at++) {
            char c = next();
            if (Character.isWhitespace(c) || c == '(' || c == ')' || (c == ',' && braces == 0)) {
                break;
            }
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return text.substring(start, at);
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (Character.isWhitespace(next())) {
            at++;
        }
    }

    private NotConvertible unexpected() {
        String what = at < text.length() ? "'" + next() + "' at character " + (at + 1) : "its end";
        return new NotConvertible("cannot be read from " + what + " on", FIX);
    }
}
