package io.cloudmon.status.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param cursor where the previous page ended
 * @param limit the most items on the page
 */
public record Paging(
        @Parameter(description = "next_cursor of the previous page.") @QueryParam("cursor") @Nullable
        String cursor,

        @Parameter(
                description = "Most items on a page.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
        @QueryParam("limit")
        @Nullable
        String limit) {
    private static final int DEFAULT = 100;
    private static final int MOST = 1000;

    /** The page size, 100 by default. */
    public int size() {
        if (limit == null) {
            return DEFAULT;
        }
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw badLimit(limit);
        }
        throw badLimit(limit);
    }

    private static ProblemException badLimit(String text) {
        return ProblemException.invalid("limit", text, "write a number from 1 to " + MOST);
    }
}
