/** What every public read shares: problem documents, entity tags, cursors and time ranges. */
@NullMarked
package io.cloudmon.status.http;

import org.jspecify.annotations.NullMarked;
