/** The probe {@code redis} of a third party. */
@NullMarked
package org.example.redis;

import org.jspecify.annotations.NullMarked;
