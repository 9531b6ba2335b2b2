package io.cloudmon.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FlagFiguresTest {

    @Test
    void showsSharesInPerCentAndLatenciesInMilliseconds() throws JsonProcessingException {
        assertThat(figures("""
                        {"id": "down", "truth": "true", "measure": "failure_ratio", "value": 94.44444, "unit": "percent",
                         "comparison": "at_least", "limit": 90.0, "results": 18}""")).isEqualTo(new FlagFigures("down", true, "94.4\u00a0%", "at least 90\u00a0%", 18));
        assertThat(figures("""
                        {"id": "slow", "truth": "true", "measure": "latency", "value": 5000000.0, "unit": "us",
                         "comparison": "above", "limit": 1200000, "results": 1}""")).isEqualTo(new FlagFigures("slow", true, "5000\u00a0ms", "above 1200\u00a0ms", 1));
    }

    @Test
    void aFlagWithoutEnoughResultsHasNoValueToShow() throws JsonProcessingException {
        assertThat(figures("""
                        {"id": "down", "truth": "unknown", "unit": "percent", "comparison": "at_least", "limit": 90}""").decided()).isFalse();
    }

    private static FlagFigures figures(String json) throws JsonProcessingException {
        return FlagFigures.of(new ObjectMapper().readTree(json));
    }
}
