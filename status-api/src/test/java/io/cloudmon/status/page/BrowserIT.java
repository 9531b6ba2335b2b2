package io.cloudmon.status.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.cloudmon.status.test.EmbeddedStatusServers;
import io.cloudmon.status.test.HundredComponents;
import io.cloudmon.status.test.Measured;
import io.cloudmon.status.test.SampleClouds;
import io.cloudmon.status.test.StatusTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIfChromium
@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class BrowserIT {
    private static final Logger LOG = Logger.getLogger(BrowserIT.class);

    private static Chromium chromium;

    @TestHTTPResource("/")
    String address;

    @Inject
    OverviewPage overview;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void measure() {
        try (Measured measured = new Measured()) {
            SampleClouds.write(measured);
        }
        overview.changed(null);
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 900, LIGHT, desktop-light",
        "1280, 900, DARK, desktop-dark",
        "390, 844, LIGHT, phone-light",
        "390, 844, DARK, phone-dark"
    })
    void looksTheSameEverywhere(int width, int height, ColorScheme scheme, String name) {
        for (String path : List.of("", "components/nimbus-block-storage", "method")) {
            Page page = open(path, options(width, height).setColorScheme(scheme));
            shoot(page, name + "-" + (path.isEmpty() ? "overview" : path.replaceAll(".*/", "")));
            context.close();
        }
        Page day =
                open("components/nimbus-block-storage", options(width, height).setColorScheme(scheme));
        day.locator("summary").click();
        day.locator("#day-table tbody tr").first().locator("a").click();
        assertThat(day.locator("h1")).hasText(Pattern.compile("\\d+ \\w+ \\d{4}"));
        shoot(day, name + "-day");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysEachStateInWordsWithAndWithoutScript(boolean script) {
        Page page = open("", options(1280, 900).setJavaScriptEnabled(script));

        assertThat(page.locator("h1")).hasText("1 of 9 components is failing, 1 degraded, 2 without data");
        assertThat(page.locator("#nimbus-compute b").first()).hasText("Good");
        assertThat(page.locator("#nimbus-block-storage b").first()).hasText("Failing");
        assertThat(page.locator("#nimbus-object-storage b").first()).hasText("Degraded");
        assertThat(page.locator("#stratus-registry b").first()).hasText("No data");
        assertThat(page.locator("#nimbus-block-storage svg.bars path")).hasCount(3);
        assertThat(page.locator("#headline .age time")).hasText(Pattern.compile("^\\d+.s ago$"));
    }

    @Test
    void reachesEveryDayWithoutScript() {
        Page page = open("", options(1280, 900).setJavaScriptEnabled(false));

        page.locator("#nimbus-block-storage a.days").click();
        page.locator("summary").click();
        Locator bad = page.locator("#day-table tr", new Page.LocatorOptions().setHasText("47"));
        bad.locator("a").click();

        assertThat(page.locator(".lead")).containsText("worst state failing");
        assertThat(page.locator("#records tbody tr")).hasCount(3);
    }

    @Test
    void turnsARowUponTheMessageWithoutReloading() {
        Page page = open("", options(1280, 900));
        page.evaluate("window.same = true");
        assertThat(page.locator("#nimbus-compute b").first()).hasText("Good");
        page.locator("#nimbus-compute h4 a").focus();

        try (Measured measured = new Measured();
                StatusTopic topic = new StatusTopic()) {
            measured.turns("nimbus-compute", Instant.now().minusSeconds(5), "bad");
            long sent = System.nanoTime();
            topic.say("nimbus-compute", "bad", System.currentTimeMillis());
            assertThat(page.locator("#nimbus-compute b").first()).hasText("Failing");
            assertThat((System.nanoTime() - sent) / 1_000_000)
                    .as("milliseconds")
                    .isLessThan(1_000);
        }

        assertThat(page.locator("h1")).hasText("2 of 9 components are failing, 1 degraded, 2 without data");
        assertThat(page.evaluate("window.same")).isEqualTo(true);
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Compute API");
    }

    @ParameterizedTest
    @CsvSource({"''", "components/nimbus-block-storage", "method", "components/nimbus-block-storage/days/%s", "nothing"
    })
    void fitsIntoANarrowWindow(String path) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Page page = open(path.formatted(today), options(320, 640));
        complaints.removeIf(text -> text.contains("404"));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void isReadable(ColorScheme scheme) {
        Page page = open("", options(1280, 900).setColorScheme(scheme));

        @SuppressWarnings("unchecked")
        List<String> faint = (List<String>) page.evaluate(Contrast.SCRIPT, 4.5);
        assertThat(faint).isEmpty();
    }

    @Test
    void darkModeIsDark() {
        Page page = open("", options(1280, 900).setColorScheme(ColorScheme.DARK));

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(14, 18, 22)");
    }

    @Test
    void standsStillForWhoWantsThat() {
        Page page = open("", options(1280, 900).setReducedMotion(ReducedMotion.REDUCE));

        assertThat(page.evaluate("getComputedStyle(document.querySelector('.row')).transitionDuration"))
                .isEqualTo("0s");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1000, 700, 390})
    void cutsNoTextOff(int width) {
        Page page = open("", options(width, 900));

        assertThat(page.evaluate("""
                [...document.querySelectorAll('.sla li, .cols p, h4, .who p')]
                    .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'none')
                    .map(e => e.outerHTML)""")).isEqualTo(List.of());
    }

    @Test
    void namesTheDayUnderThePointerAndByArrowKeys() {
        Page page = open("", options(1280, 900));
        Locator bars = page.locator("#nimbus-block-storage a.days");

        bars.hover();
        assertThat(page.locator(".note-day")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".note-day")).isHidden();
        bars.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".note-day")).containsText("failing");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/components/nimbus-block-storage/days/\\d{4}-\\d\\d-\\d\\d$"));
    }

    @Test
    void showsAHundredComponents() {
        try (Measured measured = new Measured()) {
            HundredComponents.write(measured);
        }
        overview.changed(null);

        Page page = open("", options(1280, 900));

        assertThat(page.locator(".row")).hasCount(100);
        shoot(page, "desktop-light-hundred");
    }

    private Page open(String path, Browser.NewContextOptions options) {
        context = chromium.browser().newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        page.navigate(address + path);
        return page;
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Chromium.screenshot(name)).setFullPage(true));
    }
}
