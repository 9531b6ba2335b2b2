package io.cloudmon.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudmon.agent.testing.FakeTime;
import io.cloudmon.agent.uplink.ControlTarget.Answer;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Scripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UplinkReviewTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);

    private final FakeTime time = new FakeTime("2026-01-31T12:00:00Z");
    private SilentPort nowhere;
    private final List<String> published = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void silence() throws Exception {
        nowhere = new SilentPort();
    }

    @AfterEach
    void endOfSilence() throws Exception {
        nowhere.close();
    }

    @Test
    void blamesTheUplinkWhenSeveralTargetsFailAndNoControlTargetAnswers() {
        UplinkReview review = review(nowhere.address());

        fail(review, "first", "a:1", Contact.NONE);
        fail(review, "second", "b:1", Contact.NONE);

        await().untilAsserted(() -> assertThat(published).containsExactly("first NONE", "second UPLINK"));
    }

    @Test
    void blamesTheTargetsWhenAControlTargetAnswers() {
        try (FakeTcpServer control = FakeTcpServer.start(Scripts.closing())) {
            UplinkReview review = review(nowhere.address(), "127.0.0.1:" + control.port());

            fail(review, "first", "a:1", Contact.NONE);
            fail(review, "second", "b:1", Contact.NO_NAME);

            await().untilAsserted(() -> assertThat(published).containsExactly("first NONE", "second NONE"));
            assertThat(control.accepted()).isEqualTo(1);
        }
    }

    @Test
    void takesARefusingControlTargetForAnAnswer() {
        UplinkReview review =
                review("127.0.0.1:" + FakeTcpServer.refusingAddress().getPort());

        fail(review, "first", "a:1", Contact.NONE);
        fail(review, "second", "b:1", Contact.NONE);

        await().untilAsserted(() -> assertThat(published).containsExactly("first NONE", "second NONE"));
    }

    @Test
    void asksNobodyWhileOthersAnswer() {
        try (FakeTcpServer control = FakeTcpServer.start(Scripts.closing())) {
            UplinkReview review = review("127.0.0.1:" + control.port());

            for (int i = 0; i < 10; i++) {
                review.review("good", "a:1", Contact.MADE, time.instant(), fault -> published.add("good " + fault));
                fail(review, "bad", "b:1", Contact.NONE);
                time.advance(Duration.ofSeconds(1));
            }

            assertThat(published).hasSize(20).allMatch(text -> text.endsWith("NONE"));
            assertThat(control.accepted()).isZero();
        }
    }

    @Test
    void asksOnceForAllThatFailInTheSameMoment() {
        try (FakeTcpServer control = FakeTcpServer.start(Scripts.closing())) {
            UplinkReview review = review("127.0.0.1:" + control.port());

            for (int i = 0; i < 50; i++) {
                fail(review, "check-" + i, "host-" + i + ":1", Contact.NONE);
            }

            await().until(() -> published.size() == 50);
            assertThat(control.accepted()).isEqualTo(1);
        }
    }

    @Test
    void keepsTheOrderOfACheckWhoseEarlierResultWaits() {
        UplinkReview review = review(nowhere.address());
        fail(review, "first", "a:1", Contact.NONE);

        fail(review, "second", "b:1", Contact.NONE);
        review.review("second", "b:1", Contact.MADE, time.instant(), fault -> published.add("second, later " + fault));
        review.review("third", "c:1", Contact.MADE, time.instant(), fault -> published.add("third at once"));

        await().untilAsserted(() -> assertThat(published)
                .containsExactly("first NONE", "third at once", "second UPLINK", "second, later NONE"));
    }

    @Test
    void waitsForWhatIsUnderReview() throws Exception {
        UplinkReview review = review(nowhere.address());
        fail(review, "first", "a:1", Contact.NONE);
        fail(review, "second", "b:1", Contact.NONE);

        review.awaitIdle(Duration.ofSeconds(10));

        assertThat(published).contains("second UPLINK");
    }

    @Test
    void tellsADeadResolverFromADeadUplink() {
        assertThat(ControlTargets.judge(List.of(Answer.THERE, Answer.NO_NAME))).isEqualTo(Fault.RESOLVER);
        assertThat(ControlTargets.judge(List.of(Answer.SILENT, Answer.NO_NAME))).isEqualTo(Fault.UPLINK);
        assertThat(ControlTargets.judge(List.of(Answer.THERE, Answer.SILENT))).isEqualTo(Fault.NONE);
    }

    @Test
    void blamesTheResolverOnlyForNames() {
        try (FakeTcpServer control = FakeTcpServer.start(Scripts.closing())) {
            UplinkReview review =
                    review(List.of(new ControlTarget("127.0.0.1", control.port()), new ControlTarget("no..name", 443)));

            fail(review, "first", "a:1", Contact.NO_NAME);
            fail(review, "second", "b:1", Contact.NO_NAME);
            fail(review, "third", "c:1", Contact.NONE);

            await().untilAsserted(() ->
                    assertThat(published).containsExactlyInAnyOrder("first NONE", "second RESOLVER", "third NONE"));
        }
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> ControlTarget.parse("192.0.2.1"))
                .hasMessageContaining("cloudmon.agent.uplink.control-targets has '192.0.2.1'; write host:port");
    }

    private void fail(UplinkReview review, String check, String target, Contact contact) {
        review.review(check, target, contact, time.instant(), fault -> published.add(check + " " + fault));
    }

    private UplinkReview review(String... controls) {
        return review(Arrays.stream(controls).map(ControlTarget::parse).toList());
    }

    private UplinkReview review(List<ControlTarget> targets) {
        UplinkReview review = new UplinkReview(new ControlTargets(targets, TIMEOUT, time), time);
        for (String known : List.of("known-1:1", "known-2:1")) {
            review.review(
                    "earlier",
                    known,
                    Contact.MADE,
                    time.instant(),
                    fault -> assertThat(fault).isEqualTo(Fault.NONE));
        }
        time.advance(Duration.ofSeconds(1));
        return review;
    }
}
