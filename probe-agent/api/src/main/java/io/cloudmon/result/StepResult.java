package io.cloudmon.result;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call inside a multi-step check.
 *
 * @param name the step's name in the scenario
 * @param service the service it called, such as {@code compute}
 * @param method the verb or command
 * @param status the answer's status code, if there was one
 * @param duration how long the step took
 * @param requestId the provider's request id, for its support
 */
public record StepResult(
        String name,
        @Nullable String service,
        @Nullable String method,
        @Nullable Integer status,
        Duration duration,
        @Nullable String requestId) {}
