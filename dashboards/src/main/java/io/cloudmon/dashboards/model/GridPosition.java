package io.cloudmon.dashboards.model;

/** A rectangle on Grafana's grid of 24 columns. */
public record GridPosition(int x, int y, int w, int h) {
    private static final int COLUMNS = 24;

    public GridPosition {
        if (x < 0 || y < 0 || w < 1 || h < 1 || x + w > COLUMNS) {
            throw new IllegalArgumentException("no such place on the grid: x=%d y=%d w=%d h=%d".formatted(x, y, w, h));
        }
    }

    /** Whether two rectangles share a cell. */
    public boolean overlaps(GridPosition other) {
        return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
}
