package io.cloudmon.status.page;

import io.cloudmon.status.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes points in time for people, in the site's zone, which is named where a day could be mistaken. */
@ApplicationScoped
class Moments {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LANGUAGE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", LANGUAGE);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", LANGUAGE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
    private static final DateTimeFormatter DAY_CLOCK = DateTimeFormatter.ofPattern("d MMM, HH:mm", LANGUAGE);

    private final Texts texts;
    private final ZoneId zone;

    Moments(Texts texts, SiteSettings settings) {
        this.texts = texts;
        this.zone = settings.zone();
    }

    /** Such as "3 s ago". */
    Moment ago(Instant then, Instant now) {
        return moment(then, texts.ago(Spans.age(Duration.between(then, now))));
    }

    /** Such as "since 14:03 UTC", with the date when that was another day. */
    Moment since(Instant then, Instant now) {
        boolean today = then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        DateTimeFormatter format = today ? CLOCK : DAY_CLOCK;
        return moment(then, texts.since(format.format(then.atZone(zone)) + " " + zoneName(then)));
    }

    /** Such as "24 Nov 2026, 14:03:05". */
    Moment full(Instant then) {
        return moment(then, FULL.format(then.atZone(zone)));
    }

    /** Such as "24 Nov 2026". */
    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "November", in the zone that a window is kept in. */
    String month(Instant then, String windowZone) {
        return MONTH.format(then.atZone(ZoneId.of(windowZone)));
    }

    /** The site's zone at a moment, such as "UTC" or "CEST". */
    String zoneName(Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds() == 0
                        && zone.getRules().isFixedOffset()
                ? "UTC"
                : DateTimeFormatter.ofPattern("zzz", LANGUAGE).format(at.atZone(zone));
    }

    /** The name of the zone, for a note below a table. */
    String zoneLongName() {
        return zone.getRules().isFixedOffset() ? "UTC" : zone.getDisplayName(TextStyle.FULL, LANGUAGE);
    }

    private static Moment moment(Instant then, String text) {
        return new Moment(then.truncatedTo(ChronoUnit.SECONDS).toString(), text);
    }
}
