package io.cloudmon.probes.http;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.nio.charset.Charset;
import net.minidev.json.parser.JSONParser;
import org.jspecify.annotations.Nullable;

/** The body of an answer as far as it was read; text and JSON are made when first asked for. For one thread. */
final class Body {
    private static final Configuration STRICT_JSON = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider(JSONParser.MODE_RFC4627))
            .mappingProvider(new JsonSmartMappingProvider())
            .build();

    private final byte[] bytes;
    private final Charset charset;
    private final boolean cut;
    private @Nullable String text;
    private @Nullable DocumentContext json;

    /** @param cut whether there was more than the check reads */
    Body(byte[] bytes, Charset charset, boolean cut) {
        this.bytes = bytes.clone();
        this.charset = charset;
        this.cut = cut;
    }

    /** What was read, in the answer's character set; bytes that are not valid in it become U+FFFD. */
    String text() {
        if (text == null) {
            text = new String(bytes, charset);
        }
        return text;
    }

    /** The document, read by the letter of RFC 8259. */
    DocumentContext json() throws InvalidJsonException {
        if (json == null) {
            json = JsonPath.using(STRICT_JSON).parse(text());
        }
        return json;
    }

    /** How much was read, for a person. */
    String extent() {
        return (cut ? "the first " : "") + bytes.length + " bytes";
    }
}
