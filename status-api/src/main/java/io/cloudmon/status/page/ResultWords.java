package io.cloudmon.status.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Words the outcome of a check. */
@ApplicationScoped
class ResultWords {
    private final Texts texts;

    ResultWords(Texts texts) {
        this.texts = texts;
    }

    /** Outcome with its duration or reason. */
    String of(String outcome, @Nullable String reason, @Nullable Long durationUs) {
        String duration = durationUs == null ? "" : Spans.answer(durationUs);
        return switch (outcome) {
            case "success" -> texts.successIn(duration);
            case "degraded" -> texts.slow(duration);
            case "failure" -> texts.failure(reason(reason));
            default -> texts.notRun();
        };
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : reason.replace('_', ' ');
    }
}
