package io.cloudmon.ingest.catalogue;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Zones are in the IANA time-zone database, countries in ISO 3166-1. */
final class PlacesAndTimes implements Rule {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Override
    public void check(Draft draft, Problems problems) {
        Stream<Item> zones = Stream.concat(
                draft.regions(),
                draft.slos().flatMap(slo -> Stream.concat(slo.list("windows"), Stream.of(slo.get("service_hours")))));
        zones.map(item -> item.get("zone")).forEach(zone -> zone(zone, problems));
        draft.locations().map(location -> location.get("country")).forEach(country -> country(country, problems));
    }

    private static void zone(Item zone, Problems problems) {
        zone.text()
                .filter(id -> !ZoneId.getAvailableZoneIds().contains(id))
                .ifPresent(id -> problems.add(
                        zone,
                        "is '" + id + "', which is not an IANA time zone",
                        Nearest.to(id, ZoneId.getAvailableZoneIds())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write one such as Europe/Berlin or Etc/UTC")));
    }

    private static void country(Item country, Problems problems) {
        country.text()
                .filter(code -> code.matches("[A-Z]{2}") && !COUNTRIES.contains(code))
                .ifPresent(code -> problems.add(
                        country, "is '" + code + "', which is not an ISO 3166-1 country", "write one such as DE"));
    }
}
