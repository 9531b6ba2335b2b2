/** One running all-in-one: its data directory, its lock, its ports. */
@NullMarked
package io.cloudmon.standalone.instance;

import org.jspecify.annotations.NullMarked;
