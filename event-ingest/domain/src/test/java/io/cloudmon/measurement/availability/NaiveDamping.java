package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The damping rules as patterns over the history written as text, one letter a verdict: an oracle, slow and plain. */
final class NaiveDamping {
    private final List<State> after = new ArrayList<>();
    private final List<State> dated = new ArrayList<>();
    private State state = State.UNKNOWN;
    private int lastChange;

    NaiveDamping(List<State> verdicts) {
        StringBuilder history = new StringBuilder();
        for (State verdict : verdicts) {
            history.append(verdict.name().charAt(0));
            dated.add(state);
            decide(history.toString());
            after.add(state);
            dated.set(dated.size() - 1, state);
        }
    }

    List<State> after() {
        return after;
    }

    List<State> dated() {
        return dated;
    }

    private void decide(String history) {
        String before = "%s".formatted(state.name().charAt(0));
        if (in(before, "GDU") && ends(history, "B.?B")) {
            worse(history, State.BAD, "B");
        } else if (in(before, "GU") && ends(history, "[BD].?[BD]")) {
            worse(history, State.DEGRADED, "BD");
        } else if (in(before, "BD") && ends(history, "GU?G")) {
            change(State.GOOD, start(history, "GU?G"));
        } else if (in(before, "B") && ends(history, "(DU?D|DU?G|GU?D)")) {
            change(State.DEGRADED, start(history, "(DU?D|DU?G|GU?D)"));
        } else if (in(before, "GBD") && ends(history, "UU")) {
            change(State.UNKNOWN, history.length() - 2);
        } else if (in(before, "U") && ends(history, "G")) {
            change(State.GOOD, history.length() - 1);
        }
    }

    private void worse(String history, State to, String letters) {
        int first = Math.max(lastChange, Math.max(0, history.length() - 3));
        while (letters.indexOf(history.charAt(first)) < 0) {
            first++;
        }
        change(to, first);
    }

    private void change(State to, int since) {
        state = to;
        lastChange = since;
        for (int i = since; i < dated.size(); i++) {
            dated.set(i, to);
        }
    }

    private static boolean in(String letter, String letters) {
        return letters.contains(letter);
    }

    private static boolean ends(String history, String pattern) {
        return Pattern.compile(pattern + "$").matcher(history).find();
    }

    private static int start(String history, String pattern) {
        Matcher matcher = Pattern.compile(pattern + "$").matcher(history);
        matcher.find();
        return matcher.start();
    }
}
