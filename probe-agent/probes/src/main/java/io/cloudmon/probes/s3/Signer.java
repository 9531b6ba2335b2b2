package io.cloudmon.probes.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as S3 demands (AWS Signature Version 4, the payload in one piece).
 *
 * @param region the region that the store signs for
 */
record Signer(String accessKey, String secretKey, String region) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * The headers to send: those given, the time, the digest of the body and the signature over all of them.
     *
     * @param path as it stands in the request, of characters that need no escape
     * @param headers names in lower case, {@code host} among them
     */
    Map<String, String> sign(String method, String path, Map<String, String> headers, byte[] body, Instant now) {
        String time = TIME.format(now);
        String digest = hex(sha256(body));
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("x-amz-content-sha256", digest);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ':' + header.getValue().strip() + '\n')
                .collect(Collectors.joining());
        String request = String.join("\n", method, path, "", lines, names, digest);
        String scope = time.substring(0, 8) + '/' + region + "/s3/aws4_request";
        String text = String.join("\n", ALGORITHM, time, scope, hex(sha256(request.getBytes(StandardCharsets.UTF_8))));
        String signature = hex(hmac(key(time.substring(0, 8)), text));
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + '/' + scope + ",SignedHeaders=" + names + ",Signature="
                        + signature);
        return signed;
    }

    @Override
    public String toString() {
        return "Signer[region=" + region + "]";
    }

    private byte[] key(String date) {
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date, region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
