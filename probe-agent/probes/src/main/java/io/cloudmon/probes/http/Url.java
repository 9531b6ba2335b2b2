package io.cloudmon.probes.http;

import io.cloudmon.probes.net.HostPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An HTTP or HTTPS URL without its fragment.
 *
 * @param path the raw path and query, as sent in the request line
 */
record Url(boolean secure, HostPort address, String path) {

    /** Reads an absolute URL. An {@link IllegalArgumentException} says what is wrong, to follow the URL. */
    static Url parse(String text) {
        try {
            return of(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a URL (" + e.getReason() + ")", e);
        }
    }

    /** The URL that a Location header of this URL's answer points at; lenient, as browsers are. */
    Url resolve(String location) {
        try {
            String reference = escaped(location.strip());
            if (reference.startsWith("?")) {
                return new Url(secure, address, withoutQuery() + new URI(reference));
            }
            return of(new URI(toString()).resolve(new URI(reference)));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a URL", e);
        }
    }

    /** Scheme, host and port: what may be shown, for the rest may hold a secret. */
    String origin() {
        return scheme() + "://" + address;
    }

    boolean sameOrigin(Url other) {
        return secure == other.secure && address.equals(other.address);
    }

    /** The value of the Host header (RFC 9110, section 7.2): the port only if it is not the scheme's own. */
    String hostHeader() {
        return address.port() == defaultPort(secure) ? address.bracketedHost() : address.toString();
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private String scheme() {
        return secure ? "https" : "http";
    }

    private String withoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static Url of(URI uri) {
        boolean secure = secure(uri);
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("has no host");
        }
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("carries credentials");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
        return new Url(secure, HostPort.parse(authority, defaultPort(secure)), escaped(path + query));
    }

    private static boolean secure(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> true;
            case "http" -> false;
            default -> throw new IllegalArgumentException("is not an http or https URL");
        };
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    /** Percent-encodes what RFC 3986 does not allow raw; a character below 256 stands for its byte. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f && "<>\"{}|\\^`".indexOf(c) < 0) {
                out.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(charset(c))) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
                }
            }
        }
        return out.toString();
    }

    private static Charset charset(char c) {
        return c < 0x100 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }
}
