package io.cloudmon.wire;

/** Component status as JSON. Thread-safe. */
public final class ComponentStatusCodec {

    private ComponentStatusCodec() {}

    public static byte[] encode(ComponentStatus status) {
        return Json.write(status);
    }

    public static ComponentStatus decode(byte[] json) throws MalformedMessageException {
        return Json.read(json, ComponentStatus.class);
    }
}
