package io.cloudmon.wire;

/** Entries of the catalogue topic as JSON. Thread-safe. */
public final class CatalogueCodec {
    /** Key prefix of checks. */
    public static final String CHECK = "check/";

    /** Key prefix of locations. */
    public static final String LOCATION = "location/";

    /** Key of the marker. */
    public static final String MARKER = "catalogue";

    private CatalogueCodec() {}

    public static byte[] encode(CheckEntry entry) {
        return Json.write(entry);
    }

    public static byte[] encode(LocationEntry entry) {
        return Json.write(entry);
    }

    public static byte[] encode(CatalogueMarker marker) {
        return Json.write(marker);
    }

    public static CheckEntry check(byte[] json) throws MalformedMessageException {
        return Json.read(json, CheckEntry.class);
    }

    public static LocationEntry location(byte[] json) throws MalformedMessageException {
        return Json.read(json, LocationEntry.class);
    }

    public static CatalogueMarker marker(byte[] json) throws MalformedMessageException {
        return Json.read(json, CatalogueMarker.class);
    }
}
