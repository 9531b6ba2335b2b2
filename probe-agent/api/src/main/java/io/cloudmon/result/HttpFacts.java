package io.cloudmon.result;

/**
 * What the HTTP answer was.
 *
 * @param status the final answer's status code (RFC 9110, section 15), 100 to 999
 * @param version {@code 1.0}, {@code 1.1} or {@code 2}
 */
public record HttpFacts(int status, String version) {
    public HttpFacts {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("http.status is " + status + "; it must be between 100 and 999");
        }
    }
}
