package io.cloudmon.standalone.sampletarget;

/**
 * Where the sample target listens on loopback.
 *
 * @param http plain HTTP
 * @param tls HTTPS with a valid self-signed certificate
 * @param expired HTTPS with an expired certificate
 * @param tcp a banner
 */
public record TargetPorts(int http, int tls, int expired, int tcp) {}
