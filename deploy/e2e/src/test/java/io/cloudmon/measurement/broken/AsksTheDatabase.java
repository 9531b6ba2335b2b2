package io.cloudmon.measurement.broken;

import java.sql.Connection;

/** Breaks the rule that the domain is pure Java. */
public record AsksTheDatabase(Connection connection) {}
