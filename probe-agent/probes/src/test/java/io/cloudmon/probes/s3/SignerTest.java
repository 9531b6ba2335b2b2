package io.cloudmon.probes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published examples of Signature Version 4 for S3. */
class SignerTest {
    private static final Signer SIGNER =
            new Signer("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");

    @Test
    void signsTheReadingOfAnObject() {
        Map<String, String> headers =
                SIGNER.sign("GET", "/test.txt", Map.of("host", HOST, "range", "bytes=0-9"), new byte[0], NOW);

        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsTheWritingOfAnObject() {
        Map<String, String> given = Map.of(
                "host", HOST, "date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        byte[] body = "Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8);

        assertThat(SIGNER.sign("PUT", "/test%24file.text", given, body, NOW).get("authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void doesNotShowItsKeys() {
        assertThat(SIGNER.toString()).doesNotContain("AKIA", "wJalr");
    }
}
