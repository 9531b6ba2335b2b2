/** The public pages, rendered on the server and complete without JavaScript. */
@NullMarked
package io.cloudmon.status.page;

import org.jspecify.annotations.NullMarked;
