package io.cloudmon.dashboards.provision;

import java.util.List;

/** What has to happen to one object. */
public sealed interface Change {

    /** The kind of the object. */
    Kind kind();

    /** The object's uid. */
    String uid();

    /** The object's title. */
    String title();

    /** It is not there yet. */
    record Create(Resource wanted) implements Change {
        @Override
        public Kind kind() {
            return wanted.kind();
        }

        @Override
        public String uid() {
            return wanted.uid();
        }

        @Override
        public String title() {
            return wanted.title();
        }
    }

    /** It is there and differs. */
    record Update(Resource wanted, Live live, List<Difference> differences) implements Change {
        @Override
        public Kind kind() {
            return wanted.kind();
        }

        @Override
        public String uid() {
            return wanted.uid();
        }

        @Override
        public String title() {
            return wanted.title();
        }
    }

    /** It is as it should be. */
    record Unchanged(Kind kind, String uid, String title) implements Change {}

    /** It is ours and no longer wanted. */
    record Remove(Kind kind, String uid, String title) implements Change {}
}
