package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.health.HealthCourse;
import io.cloudmon.ingest.verdict.Check;
import java.util.List;

/**
 * A component as its records need it.
 *
 * @param no its number in the database
 * @param checks all that it has or had
 * @param health its states by its health definitions, where it has any
 */
record Component(int no, List<Check> checks, HealthCourse health) {

    Component {
        checks = List.copyOf(checks);
    }
}
