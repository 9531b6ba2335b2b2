package io.cloudmon.status.page;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Words the evidence of an availability record; what it does not understand it leaves out, for a page is no judge. */
@ApplicationScoped
class EvidenceWords {
    private static final Logger LOG = Logger.getLogger(EvidenceWords.class);
    private static final int MOST = 3;

    private final ObjectMapper mapper;
    private final Texts texts;

    EvidenceWords(ObjectMapper mapper, Texts texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    String of(String json) {
        try {
            return StreamSupport.stream(mapper.readTree(json).spliterator(), false)
                    .filter(item -> item.path("failing").asInt() > 0 || item.has("flag"))
                    .limit(MOST)
                    .map(this::one)
                    .collect(joining("; "));
        } catch (JsonProcessingException e) {
            LOG.warnf("evidence is no JSON: cause=%s", e.getOriginalMessage());
            return "";
        }
    }

    private String one(JsonNode item) {
        return item.has("flag") ? flag(FlagFigures.of(item.path("flag"))) : slot(item);
    }

    private String flag(FlagFigures flag) {
        return flag.decided()
                ? texts.flag(flag.id(), flag.value(), flag.threshold(), flag.results())
                : texts.flagWithoutValue(flag.id(), flag.results());
    }

    private String slot(JsonNode item) {
        return texts.evidence(
                item.path("check").asText(),
                item.path("failing").asInt(),
                item.path("reporting").asInt(),
                item.path("reason").asText("").replace('_', ' '));
    }
}
