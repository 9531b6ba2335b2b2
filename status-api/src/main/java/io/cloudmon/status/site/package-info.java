/** How this installation presents itself. */
@NullMarked
package io.cloudmon.status.site;

import org.jspecify.annotations.NullMarked;
