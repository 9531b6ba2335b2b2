package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.ArrayList;
import java.util.List;

/** Parses one expression of metrics-processor's. Use each once. */
final class ExpressionParser {
    private static final String FIX = "join flags by ||, && and !, with ( and ) in pairs";

    private final String text;
    private int at;

    private ExpressionParser(String text) {
        this.text = text;
    }

    static FlagExpression parse(String text) throws NotConvertible {
        ExpressionParser parser = new ExpressionParser(text);
        FlagExpression expression = parser.anyOf();
        if (parser.at < text.length()) {
            throw parser.unexpected();
        }
        return expression;
    }

    private FlagExpression anyOf() throws NotConvertible {
        List<FlagExpression> operands = new ArrayList<>(List.of(allOf()));
        while (takes("||")) {
            operands.add(allOf());
        }
        return joined("||", operands);
    }

    private FlagExpression allOf() throws NotConvertible {
        List<FlagExpression> operands = new ArrayList<>(List.of(operand()));
        while (takes("&&")) {
            operands.add(operand());
        }
        return joined("&&", operands);
    }

    private static FlagExpression joined(String operator, List<FlagExpression> operands) {
        return operands.size() == 1 ? operands.getFirst() : new FlagExpression.Joined(operator, operands);
    }

    private FlagExpression operand() throws NotConvertible {
        if (takes("!")) {
            return new FlagExpression.Not(operand());
        }
        if (!takes("(")) {
            return name();
        }
        FlagExpression inner = anyOf();
        if (!takes(")")) {
            throw unexpected();
        }
        return inner;
    }

    private FlagExpression name() throws NotConvertible {
        int start = at;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
        String name = text.substring(start, at);
        skipSpace();
        return new FlagExpression.Name(name);
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private boolean takes(String symbol) {
        skipSpace();
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    /** Like metrics-processor, which takes a no-break space for one too. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private NotConvertible unexpected() {
        String where = at < text.length() ? "'" + text.charAt(at) + "' at character " + (at + 1) : "nothing at its end";
        return new NotConvertible(
                "is '" + text + "', which has " + where + " where a flag or an operator belongs", FIX);
    }
}
