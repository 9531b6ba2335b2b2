package io.cloudmon.probes.http;

import io.netty.handler.codec.http.HttpHeaders;

/**
 * The final answer to a request.
 *
 * @param cut whether the body was longer than the check reads
 */
record Answer(int status, HttpHeaders headers, Body body, boolean cut) {}
