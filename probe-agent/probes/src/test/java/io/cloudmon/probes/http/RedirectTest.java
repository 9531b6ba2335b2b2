package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.FakeHttpServer.Request;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Blame;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private static final Duration DELAY = Duration.ofMillis(60);
    private FakeHttpServer server;
    private FakeHttpServer other;

    @BeforeEach
    void start() {
        server = FakeHttpServer.start().on("/end", HttpReply.text("there"));
        other = FakeHttpServer.start().on("/end", HttpReply.text("elsewhere"));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    @Test
    void followsRelativeAndAbsoluteRedirectsAndSumsThePhases() throws Exception {
        server.on("/a", HttpReply.redirect(302, "b/../c?x=1#part").after(DELAY))
                .on("/c", HttpReply.redirect(301, server.url("/end")).after(DELAY))
                .on("/end", HttpReply.text("there").after(DELAY));
        TestContext context = TestContext.within(Probing.TIMEOUT);

        Reading reading = Probing.run(new HttpProbeFactory(), server.url("/a"), Map.of(), Probing.TIMEOUT, context);

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.http()).isEqualTo(new HttpFacts(200, "1.1"));
        assertThat(reading.phases().firstByte())
                .isGreaterThan(DELAY.multipliedBy(3).minusMillis(30));
        assertThat(server.requests()).extracting(Request::path).containsExactly("/a", "/c?x=1", "/end");
        assertThat(context.asked()).hasSize(3);
    }

    @Test
    void takesTheRedirectAsTheAnswerWhenToldNotToFollow() throws Exception {
        server.on("/a", HttpReply.redirect(302, "/end"));

        Reading reading =
                Probing.run(server.url("/a"), Map.of("follow_redirects", false, "assert", Map.of("status", 302)));

        assertThat(reading.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void detectsLoopAtItsFirstRepetition() throws Exception {
        server.on("/a", HttpReply.redirect(302, "/b")).on("/b", HttpReply.redirect(302, "/a"));

        Reading reading = Probing.run(server.url("/a"), Map.of());

        assertFailed(reading, "redirect loop: back at " + server.url("") + " after 2 redirects");
        assertThat(reading.http()).isEqualTo(new HttpFacts(302, "1.1"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpAfterTenRedirects() throws Exception {
        for (int i = 0; i < 20; i++) {
            server.on("/" + i, HttpReply.redirect(307, "/" + (i + 1)));
        }

        Reading reading = Probing.run(server.url("/0"), Map.of());

        assertFailed(reading, "more than 10 redirects");
        assertThat(server.requests()).hasSize(11);
    }

    @Test
    void reachesAnAnswerBehindTenRedirects() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.on("/" + i, HttpReply.redirect(307, i == 9 ? "/end" : "/" + (i + 1)));
        }

        assertThat(Probing.run(server.url("/0"), Map.of()).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/x",
                "http://",
                "http://user:secret@127.0.0.1/",
                "http://a b/",
                "http:// /",
                "http://[::g]/"
            })
    void refusesToFollowWhatIsNoPlainHttpUrl(String location) throws Exception {
        server.on("/a", HttpReply.redirect(302, location));

        Reading reading = Probing.run(server.url("/a"), Map.of());

        assertFailed(reading, "a redirect from " + server.url("") + " leads to what");
        assertThat(reading.detail()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"301, GET, ''", "302, GET, ''", "303, GET, ''", "307, POST, data", "308, POST, data"})
    void changesTheMethodAsTheStatusDemands(int status, String method, String body) throws Exception {
        server.on("/a", HttpReply.redirect(status, "/end"));

        Probing.run(
                server.url("/a"),
                Map.of("method", "POST", "body", "data", "headers", Map.of("Content-Type", "text/plain")));

        Request last = server.requests().getLast();
        assertThat(last.method()).isEqualTo(method);
        assertThat(last.body()).isEqualTo(body);
        assertThat(last.headers().containsKey("content-type")).isEqualTo(method.equals("POST"));
    }

    @Test
    void keepsCredentialsFromAnotherOrigin() throws Exception {
        server.on("/a", HttpReply.redirect(302, other.url("/end")));

        Probing.run(server.url("/a"), Map.of("bearer", "abc", "headers", Map.of("X-Auth-Token", "def")));

        assertThat(server.requests().getFirst().headers()).containsKeys("authorization", "x-auth-token");
        assertThat(other.requests().getFirst().headers()).doesNotContainKeys("authorization", "x-auth-token");
    }

    @Test
    void keepsTheContentFromAnotherOrigin() throws Exception {
        server.on("/a", HttpReply.redirect(307, other.url("/end")));

        Reading reading = Probing.run(server.url("/a"), Map.of("method", "POST", "body", "secret"));

        assertFailed(reading, "a redirect would send the request's content to another origin");
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void sendsCredentialsAgainWithinTheOrigin() throws Exception {
        server.on("/a", HttpReply.redirect(302, "/end"));

        Probing.run(server.url("/a"), Map.of("bearer", "abc"));

        assertThat(server.requests().getLast().headers()).containsEntry("authorization", "Bearer abc");
    }

    private static void assertFailed(Reading reading, String detail) {
        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.REDIRECT);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
    }
}
