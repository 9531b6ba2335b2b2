package io.cloudmon.probes.s3;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the store answered to one call.
 *
 * @param requestId the store's id of the call, for its support; null when it gives none
 */
record S3Answer(int status, byte[] body, @Nullable String requestId) {
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,80})</Code>");

    boolean successful() {
        return status / 100 == 2;
    }

    /** The status, with the error's code where the answer has one. */
    String text() {
        Matcher code = CODE.matcher(new String(body, StandardCharsets.UTF_8));
        return "the status is " + status + (code.find() ? " " + code.group(1) : "");
    }

    /** The id as a result may carry it. */
    Optional<String> safeRequestId() {
        return Optional.ofNullable(requestId).filter(id -> id.matches("[A-Za-z0-9+/=._-]{1,100}"));
    }
}
