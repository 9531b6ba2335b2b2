package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.x,a_x",
                "block-storage.api_down,block_storage_api_down",
                "ccev2.0.API_Down || b.y,ccev2_0_api_down || b_y",
                "a.x||b.y&&!c.z,a_x || (b_y && !c_z)",
                "(a.x || b.y) && c.z,(a_x || b_y) && c_z",
                "!(a.x || b.y),!(a_x || b_y)",
                "!!a.x,!!a_x",
                "((a.x)),a_x"
            })
    void writesCelThatMeansTheSame(String expression, String cel) throws NotConvertible {
        assertThat(ExpressionParser.parse(expression).cel()).isEqualTo(cel);
    }

    @Test
    void takesANoBreakSpaceForASpaceAsProductionHasIt() throws NotConvertible {
        assertThat(ExpressionParser.parse("a.x ||\u00a0b.y\u00a0").cel()).isEqualTo("a_x || b_y");
    }

    @Test
    void namesTheFlagsAsWritten() throws NotConvertible {
        assertThat(ExpressionParser.parse("!a-b.x && (c.y || a-b.x)").names()).containsExactly("a-b.x", "c.y", "a-b.x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.x |,'|' at character 5",
                "a.x + b.y,'+' at character 5",
                "a.x b.y,'b' at character 5",
                "|| a.x,'|' at character 1",
                "(a.x || b.y,nothing at its end",
                "a.x),')' at character 4",
                "a.x &&,nothing at its end"
            })
    void saysWhereAnExpressionIsBroken(String expression, String where) {
        assertThatThrownBy(() -> ExpressionParser.parse(expression))
                .hasMessage("is '" + expression + "', which has " + where + " where a flag or an operator belongs");
    }
}
