package io.cloudmon.status.page;

import org.jspecify.annotations.Nullable;

/** Builds one path of vertical strokes; moves are relative, so that equal runs of days are equal text. */
final class BarPath {
    private final StringBuilder path = new StringBuilder();
    private @Nullable Integer lastIndex;
    private int lastY;

    /** Adds a stroke for a day, from a height up to another, both above the base line. */
    void add(int index, int from, int to) {
        int y = BarCharts.HEIGHT - from;
        if (lastIndex == null) {
            path.append('M').append(BarCharts.center(index)).append(' ').append(y);
        } else {
            int dx = (index - lastIndex) * BarCharts.STEP;
            int dy = y - lastY;
            path.append('m').append(dx).append(dy < 0 ? "" : " ").append(dy);
        }
        path.append("v-").append(to - from);
        lastIndex = index;
        lastY = BarCharts.HEIGHT - to;
    }

    String text() {
        return path.toString();
    }
}
