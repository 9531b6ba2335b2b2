package io.cloudmon.signature;

import java.io.IOException;
import java.util.List;

/** An API before and after something was taken away. */
public interface Samples {

    /** Has two methods and a constant. */
    interface Earlier {
        int LIMIT = 3;

        void run();

        List<String> names(String first, int most) throws IOException;
    }

    /** Has lost a method. */
    interface Later {
        List<String> names(String first, int most) throws IOException;
    }
}
