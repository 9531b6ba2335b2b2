package io.cloudmon.status.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the page's items
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last
 * @param <T> what is listed
 */
public record Listing<T>(
        List<T> items, @Schema(nullable = true) @Nullable String nextCursor) {

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * A page out of rows of which one more than wanted was read.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit the most items a page may have
     * @param position says where a row stands, for the cursor
     */
    public static <T> Listing<T> of(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Listing<>(rows, null);
        }
        List<T> page = rows.subList(0, limit);
        return new Listing<>(page, Cursor.encode(position.apply(page.getLast())));
    }
}
