package io.cloudmon.wire;

import io.cloudmon.result.CheckResult;

/** Check results as JSON, contract version 1. Thread-safe. */
public final class CheckResultCodec {

    private CheckResultCodec() {}

    /** The UTF-8 JSON of a result. */
    public static byte[] encode(CheckResult result) {
        return Json.write(ResultWriter.write(result));
    }

    /**
     * Reads and validates a result.
     *
     * @param json UTF-8 JSON of any version 1 writer; fields that this version does not know are ignored
     * @throws MalformedMessageException naming the first field that breaks the contract
     */
    public static CheckResult decode(byte[] json) throws MalformedMessageException {
        WireResult plain = PlainResult.parse(json);
        return new ResultReader(plain == null ? Json.read(json, WireResult.class) : plain).read();
    }
}
