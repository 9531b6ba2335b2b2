package io.cloudmon.status.page;

/** The media type of the pages. */
final class Html {
    static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}
}
