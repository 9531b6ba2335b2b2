package io.cloudmon.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir
    Path root;

    DataDirectory data;

    @BeforeEach
    void create() {
        data = new DataDirectory(root).create();
    }

    @Test
    void aSecondLauncherLearnsWhoHasTheData() {
        try (InstanceLock first = InstanceLock.acquire(data, "http://localhost:4711")) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> InstanceLock.acquire(data, "http://localhost:4712"))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("http://localhost:4711")
                    .hasMessageContaining("./cloudmon down");
        }
    }

    @Test
    void theNextLauncherMayHaveTheDataWhenTheFirstHasStopped() {
        InstanceLock.acquire(data, "http://localhost:4711").close();

        try (InstanceLock second = InstanceLock.acquire(data, "http://localhost:4712")) {
            assertThat(second).isNotNull();
            assertThat(RunningLauncher.of(data)).map(RunningLauncher::url).contains("http://localhost:4712");
        }
    }

    @Test
    void aNoteWithoutALockIsNoLauncher() {
        new RunningLauncher(ProcessHandle.current().pid(), "http://localhost:4711").save(data);

        assertThat(RunningLauncher.of(data)).isEmpty();
    }
}
