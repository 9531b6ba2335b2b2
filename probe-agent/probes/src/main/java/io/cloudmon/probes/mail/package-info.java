/** The probes {@code smtp} and {@code imap}: the greeting of a mail server and what it offers. */
@NullMarked
package io.cloudmon.probes.mail;

import org.jspecify.annotations.NullMarked;
